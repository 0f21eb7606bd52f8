import type { TestProject } from 'vitest/node';
import { servePreview } from './serve';

/** The preview page is built and served once for all the test files that look at screens. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { base, close } = await servePreview();
  project.provide('previewBase', base);
  return close;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the preview page is served. */
    previewBase: string;
  }
}
