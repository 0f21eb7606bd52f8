import type Docxtemplater from 'docxtemplater';
import type { DXT } from 'docxtemplater';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { markBlanks } from './mark-blanks';
import { blank, type PaperValues } from './values';

/** A Word file with tokens such as `{{标题}}`; `{{#单位}}…{{/单位}}` repeats what stands between for each of a list. */
export type Template = ArrayBuffer | Uint8Array;

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A template with pictures stays far below; more is made to stall the browser. */
const largest = 10 * 1024 * 1024;
const largestUnpacked = 60 * 1024 * 1024;

/**
 * Opens a template. Loaded only when a paper is made (about 70 kB gzipped).
 * Errors: `paper-unreadable` · `paper-tokens` with what is wrong with its tokens.
 */
async function open(template: Template): Promise<Result<Docxtemplater>> {
  if (template.byteLength > largest) return err(problem('paper-unreadable'));
  const [{ default: Zip }, { default: Templater }] = await Promise.all([import('pizzip'), import('docxtemplater')]);
  let zip: InstanceType<typeof Zip>;
  try {
    zip = new Zip(template);
    if (!zip.file('word/document.xml') || unpacked(zip) > largestUnpacked) return err(problem('paper-unreadable'));
  } catch (error) {
    return err(problem('paper-unreadable', { message: String(error) }));
  }
  try {
    return ok(
      new Templater(zip, {
        delimiters: { start: '{{', end: '}}' },
        paragraphLoop: true,
        linebreaks: true,
        stripInvalidXMLChars: true,
        errorLogging: false,
        parser: byName,
        nullGetter,
      }),
    );
  } catch (error) {
    return err(problem('paper-tokens', { tokens: faultyTokens(error) }));
  }
}

/** What the entries claim to unpack to: the library keeps it beside each. */
const unpacked = (zip: { files: Record<string, unknown> }): number =>
  Object.values(zip.files).reduce<number>((sum, file) => {
    const size = (file as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize;
    return sum + (size ?? 0);
  }, 0);

/** A token is a name and nothing else: no expressions. */
const byName = (token: string): DXT.Parser => {
  const name = token.trim();
  return {
    get: (scope: unknown) =>
      name === '.'
        ? scope
        : scope instanceof Object && Object.hasOwn(scope, name)
          ? Reflect.get(scope, name)
          : undefined,
  };
};

/** Nothing is known: a marked blank for a value, nothing at all for what would repeat. */
const nullGetter = (part: DXT.Part): string | undefined => (part.module ? undefined : blank(String(part.value).trim()));

function faultyTokens(error: unknown): string {
  const { properties } = error as { properties?: { errors?: { properties?: { xtag?: string } }[]; xtag?: string } };
  const tags = (properties?.errors ?? [{ properties }]).flatMap((one) => one.properties?.xtag ?? []);
  return [...new Set(tags)].slice(0, 5).join('、');
}

/** Fills a template in. What `values` does not know becomes a marked blank with a yellow ground. */
export async function fillTemplate(template: Template, values: PaperValues): Promise<Result<Blob>> {
  const opened = await open(template);
  if (!opened.ok) return opened;
  const paper = opened.value;
  try {
    paper.render(values);
  } catch (error) {
    return err(problem('paper-tokens', { tokens: faultyTokens(error) }));
  }
  const zip = paper.getZip();
  for (const { name } of zip.file(/^word\/(document|header\d*|footer\d*)\.xml$/))
    zip.file(name, markBlanks(zip.file(name)?.asText() ?? ''));
  const bytes: Uint8Array<ArrayBuffer> = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  return ok(new Blob([bytes], { type: docxType }));
}

/** The names of all tokens of a template, each once; with its faults it is refused. */
export async function templateTokens(template: Template): Promise<Result<string[]>> {
  const opened = await open(template);
  if (!opened.ok) return opened;
  const names = new Set<string>();
  for (const { name } of opened.value.getZip().file(/^word\/(document|header\d*|footer\d*)\.xml$/)) {
    const text = (opened.value.getZip().file(name)?.asText() ?? '').replace(/<[^>]+>/g, '');
    for (const [, token] of text.matchAll(/\{\{\s*[#^/]?\s*([^{}]+?)\s*\}\}/g)) if (token) names.add(token);
  }
  return ok([...names]);
}
