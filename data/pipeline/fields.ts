/** What Table Schema (Frictionless) says of a column, read off the schema of its cells. Pure. */
import * as z from 'zod/mini';

/** A field of Table Schema, in the part of the standard that these tables need. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'date';
  title: string;
  description: string;
  constraints?: Constraints;
}

export interface Constraints {
  required?: boolean;
  unique?: boolean;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** The part of JSON Schema that the schemas of cells come to. */
interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
}

/** A column as a field; `isUnique` where it holds a value only once. */
export function buildField(
  name: string,
  [title, description]: readonly [title: string, description: string],
  cell: z.core.$ZodType,
  isUnique: boolean,
): Field {
  const json = filledSide(z.toJSONSchema(cell, { io: 'output' }) as JsonSchema);
  const type = typeOf(json);
  const choices = json.enum?.filter((choice) => choice !== '');
  const constraints: Constraints = {
    ...(z.safeParse(cell, '').success ? {} : { required: true }),
    ...(isUnique ? { unique: true } : {}),
    ...(choices ? { enum: choices } : {}),
    ...(json.pattern !== undefined && type !== 'date' ? { pattern: toPattern(json.pattern) } : {}),
    ...(isBound(json.minimum) ? { minimum: json.minimum } : {}),
    ...(isBound(json.maximum) ? { maximum: json.maximum } : {}),
  };
  return { name, type, title, description, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}

/** What a cell holds when it is not empty: of a union the first way, the other being nothing. */
function filledSide(json: JsonSchema): JsonSchema {
  return json.anyOf?.[0] ?? json;
}

function typeOf({ type, format }: JsonSchema): Field['type'] {
  if (format === 'date') return 'date';
  return type === 'integer' || type === 'number' ? type : 'string';
}

/** Every whole number of JSON Schema is bound by what a number can hold exactly: that says nothing of the column. */
function isBound(bound: number | undefined): bound is number {
  return bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
}

/** A pattern of Table Schema is of the whole cell, and of cells that are not empty. */
function toPattern(pattern: string): string {
  const whole = pattern.replace(/^\^|\$$/g, '');
  return (/^\(([^()]*)\)$/.exec(whole)?.[1] ?? whole).replace(/^\|/, '');
}
