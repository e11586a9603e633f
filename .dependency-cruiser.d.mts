import type { IConfiguration } from 'dependency-cruiser';
declare const configuration: IConfiguration;
export default configuration;
export declare const tiers: Readonly<Record<string, readonly string[]>>;
