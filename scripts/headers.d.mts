// Types of headers.mjs for the build's TypeScript.
export declare const contentSecurityPolicy: string;
export declare const headers: Readonly<Record<string, string>>;
export declare function cacheControl(path: string): string;
export declare function headersFileText(): string;
export declare function nginxLines(): string[];
