/** `sbom.cdx.json`: what the site is made of and with, as CycloneDX 1.6, all of package-lock.json. */
import { createHash } from 'node:crypto';

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  name: string;
  version: string;
  packages: Record<string, Locked>;
}

/**
 * `shipped`: keys of the lock that stand in what a visitor gets; they are `required`, what only builds and tests is
 * `excluded`. The same lock gives the same bytes: neither an hour nor a number by chance is in it.
 */
export function sbomOf(lock: Lock, shipped: ReadonlySet<string>) {
  const root = `${lock.name}@${lock.version}`;
  const refOf = (key: string) => (key === '' ? root : purlOf(nameOf(key), lock.packages[key]?.version ?? ''));
  const keys = Object.keys(lock.packages).filter((key) => lock.packages[key]?.link !== true);
  const byRef = new Map<string, string[]>();
  for (const key of keys) byRef.set(refOf(key), [...(byRef.get(refOf(key)) ?? []), key]);
  const refs = [...byRef.keys()].filter((ref) => ref !== root).sort();
  const content = {
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: lock.name,
        version: lock.version,
        licenses: licencesOf(lock.packages['']?.license),
      },
    },
    components: refs.map((ref) => {
      const same = byRef.get(ref) ?? [];
      return componentOf(
        ref,
        same[0] ?? '',
        lock,
        same.some((key) => shipped.has(key)),
      );
    }),
    dependencies: [root, ...refs].map((ref) => ({
      ref,
      dependsOn: [...new Set((byRef.get(ref) ?? []).flatMap((key) => neededBy(key, lock).map(refOf)))].sort(),
    })),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

function componentOf(ref: string, key: string, lock: Lock, isShipped: boolean) {
  const { version = '', license, integrity } = lock.packages[key] ?? {};
  const [group, name] = nameOf(key).includes('/') ? nameOf(key).split('/') : [undefined, nameOf(key)];
  const [, digest] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': ref,
    ...(group && { group }),
    name,
    version,
    scope: isShipped ? 'required' : 'excluded',
    ...(digest && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
    licenses: licencesOf(license),
    purl: ref,
  };
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
const nameOf = (key: string) => key.split('node_modules/').at(-1) ?? key;

const purlOf = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const licencesOf = (licence: string | undefined) =>
  !licence ? [] : /[ (]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];

/** Keys of what a package of the lock needs, as Node finds it: in itself, then in each folder around it. */
function neededBy(key: string, { packages }: Lock): string[] {
  const { dependencies, devDependencies, optionalDependencies } = packages[key] ?? {};
  const names = Object.keys({ ...dependencies, ...(key === '' && devDependencies), ...optionalDependencies });
  return names.flatMap((name) => {
    for (let at = key; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const candidate = `${at && `${at}/`}node_modules/${name}`;
      if (candidate in packages) return candidate;
      if (at === '') return [];
    }
  });
}

/** A UUID of version 8, which is any: made of the content, it changes when the content does. */
function uuidOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
