/** oembed.com, 2.3.4: what every answer has, and what one of type `rich` must have. */
import * as z from 'zod/mini';

const size = z.int().check(z.positive());

export const RICH = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().check(z.minLength(1)),
  provider_name: z.string(),
  provider_url: z.url(),
  html: z.string().check(z.startsWith('<iframe ')),
  width: size,
  height: size,
  thumbnail_url: z.url(),
  thumbnail_width: size,
  thumbnail_height: size,
});
