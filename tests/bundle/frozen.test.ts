import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyBundle } from '@/lib/bundle/verify-bundle';

// Made once by scripts/make-bundle-fixture.ts. A change that can't read it is a change of the format's version.
const bytes = new Uint8Array(readFileSync('tests/fixtures/bundle-v1/demo.zip'));

it('the frozen bundle of version 1 is the one that was frozen', () => {
  const [sum] = readFileSync('tests/fixtures/bundle-v1/demo.zip.sha256', 'utf8').split(' ');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
});

it('the frozen bundle of version 1 is still found whole', async () => {
  const report = await verifyBundle(new Blob([bytes]));
  expect(report.ok && report.value).toMatchObject({
    files: 6,
    faults: [],
    manifest: { format: 'shuangsuiji-bundle/1' },
    signature: { state: 'unsigned' },
  });
});
