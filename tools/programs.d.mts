export function isRoot(): boolean;
export function onPath(name: string): string | undefined;
export function installPackages(names: readonly string[]): boolean;
