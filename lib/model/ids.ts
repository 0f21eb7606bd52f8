import * as z from 'zod/mini';

/** Crockford base-32 ULID: sorts by the time of its making. */
export const Ulid = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));
export type Ulid = z.infer<typeof Ulid>;

/** Lower-case hex SHA-256. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Sha256 = z.infer<typeof Sha256>;

/** GB/T 2260 six-digit region code. */
export const RegionCode = z.string().check(z.regex(/^\d{6}$/));
export type RegionCode = z.infer<typeof RegionCode>;

/** An assessment is one region's one year, so two installations of the same office agree on its id. */
export const assessmentId = (region: RegionCode, year: number): string => `${region}-${year}`;

/**
 * A plan is (region, year, serial); the platform's numbers and the name are aliases (see domain: numbers).
 * The id is the same on every installation, so bundles of different departments merge.
 */
export const planId = (region: RegionCode, year: number, serial: number): string =>
  `${region}-${year}-${String(serial).padStart(3, '0')}`;
