import type { PictureTools } from '../../model/picture-tools';
import { problem } from '../../model/problem-codes';
import { err, ok, type Result } from '../../model/result';
import { layOut } from './lay-out';
import { intoVolumes, type PdfEntry, pagesOf, type Unit } from './units';

/** One PDF of a compilation; several where one would be larger than the limit. */
export interface Volume {
  pdf: Blob;
  pages: number;
  /** The entries in it, with their pages in this volume, from 1. */
  contents: { id: string; from: number; to: number }[];
}

export interface CompileOptions {
  title: string;
  /** Largest volume, bytes. */
  limit: number;
  program: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  tools: PictureTools;
  /** After each entry: once when it is laid out, once when it is written. */
  step(): void;
  signal?: AbortSignal;
}

/**
 * Compiles entries into PDFs of at most `limit` bytes each. A single page that alone is larger makes a larger volume.
 * `export-cancelled`: the signal aborted.
 */
export async function compilePdf(entries: readonly PdfEntry[], options: CompileOptions): Promise<Result<Volume[]>> {
  const { limit, tools, step, signal } = options;
  const units: Unit[] = [];
  for (const entry of entries) {
    if (signal?.aborted) return err(problem('export-cancelled'));
    units.push(...(await layOut(entry, limit, tools)));
    step();
  }
  // 200 kB gzipped: loaded only when a PDF is made.
  const { writeVolume } = await import('./write-volume');
  const volumes: Volume[] = [];
  const waiting = intoVolumes(units, limit);
  for (let at = 0; at < waiting.length; ) {
    const part = waiting[at]!;
    const number = waiting.length > 1 ? `（第${at + 1}册）` : '';
    const facts = { title: `${options.title}${number}`, program: options.program, madeAt: new Date(options.madeAt) };
    const pdf = await writeVolume(part, facts, tools, step, () => signal?.aborted ?? false);
    if (pdf === null) return err(problem('export-cancelled'));
    if (pdf.size > limit && part.length > 1) {
      // The estimate was too low: two smaller ones instead.
      const half = Math.ceil(part.length / 2);
      waiting.splice(at, 1, part.slice(0, half), part.slice(half));
      continue;
    }
    volumes.push({ pdf, ...tableOf(part) });
    at++;
  }
  return ok(volumes);
}

function tableOf(units: readonly Unit[]): Pick<Volume, 'pages' | 'contents'> {
  const contents: Volume['contents'] = [];
  let pages = 0;
  for (const unit of units) {
    const from = pages + 1;
    pages += pagesOf(unit);
    const last = contents.at(-1);
    if (last?.id === unit.entry.id) last.to = pages;
    else contents.push({ id: unit.entry.id, from, to: pages });
  }
  return { pages, contents };
}
