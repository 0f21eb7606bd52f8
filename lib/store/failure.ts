import { type Problem, type ProblemCode, problem } from '../model/problem';
import { err, type Result } from '../model/result';

/** The database could not do what was asked. Carries a problem, so that it can cross to a message as it is. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  constructor(
    readonly code: ProblemCode,
    readonly detail?: Problem['detail'],
    cause?: unknown,
  ) {
    super(`${code}${detail ? ` ${JSON.stringify(detail)}` : ''}`, { cause });
  }
}

/** What a full disk looks like: Chromium reports it as a quota error, or as a data error around an IO error. */
const fullDisk = /quota|ioerror|no space|disk full|ENOSPC/i;

/** Names under which IndexedDB and Dexie report that the database itself fails, as opposed to a mistake of ours. */
const databaseErrors = new Set([
  'QuotaExceededError',
  'DataError',
  'IOError',
  'UnknownError',
  'AbortError',
  'TimeoutError',
  'NotReadableError',
  'NotFoundError',
  'DatabaseClosedError',
  'OpenFailedError',
  'MissingAPIError',
  'VersionError',
  'UpgradeError',
  'InvalidStateError',
  'InternalError',
  'SecurityError',
  'BulkError',
]);

interface Told {
  name: string;
  message: string;
  failure: StoreFailure | null;
}

/** An error and what caused it, outermost first; Dexie keeps the browser's own error in `inner`. */
function causesOf(error: unknown): Told[] {
  const told: Told[] = [];
  let at: unknown = error;
  while (at instanceof Object && told.length < 8) {
    const {
      name = '',
      message = '',
      inner,
      cause,
    } = at as Partial<Record<'name' | 'message', string>> & ErrorOptions & { inner?: unknown };
    told.push({ name, message, failure: at instanceof StoreFailure ? at : null });
    at = inner ?? cause;
  }
  return told;
}

/** What the store says about an error of the database; null where the error is no failure of it but a bug. */
export function storeProblem(error: unknown): Problem | null {
  const told = causesOf(error);
  const failure = told.find((cause) => cause.failure)?.failure;
  if (failure) return problem(failure.code, failure.detail);
  const known = told.filter(({ name }) => databaseErrors.has(name));
  if (known.length === 0) return null;
  const message = told.map((cause) => `${cause.name}: ${cause.message}`).join(' ← ');
  if (known.some(({ name, message: words }) => fullDisk.test(`${name} ${words}`)))
    return problem('disk-full', { message });
  return problem('store-unavailable', { message });
}

/** Runs a write: failures of the database become results, bugs are thrown on. */
export async function writing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const known = storeProblem(error);
    if (!known) throw error;
    return err(known);
  }
}

/** Runs a read: failures of the database become a `StoreFailure`, bugs are thrown on. */
export async function reading<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = storeProblem(error);
    throw known ? new StoreFailure(known.code, known.detail, error) : error;
  }
}
