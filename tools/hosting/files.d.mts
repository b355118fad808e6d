export function nginxConf(): string;
export function htaccess(base?: string): string;
export function bucketScript(): string;
