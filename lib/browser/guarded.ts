import { problem, problemFrom } from '@/lib/model/problem';
import { err, type Result } from '@/lib/model/result';

/** Exports, copies and checks touch every stored byte: whatever goes wrong there is told, never thrown into a screen. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return err(problemFrom(error) ?? problem('unexpected'));
  }
}
