import type { SystemId } from '../model/catalogue';
import { foldLabel } from './fold';
import type { PageRule } from './page-rules';
import type { PageKind, PageReading } from './types';

const most = 30;
/** A remembered title is a page's name, not one plan's: no digits, short. */
const isPageName = (text: string): boolean => text.length >= 3 && text.length <= 20 && !/\d/.test(text);

/**
 * 「把这个页面记为…」: a rule from what this page shows, so that its like is known next time. Column headings, labels,
 * page names and host are taken; whatever names a plan, a firm or a year is left out.
 * @param planNames names of the assessment's plans, which must not become part of the rule
 */
export function rememberPage(
  reading: PageReading,
  as: { id: string; kind: PageKind; system: SystemId | null; serves: { item: number; material: string }[] },
  planNames: readonly string[],
): PageRule {
  const { frames } = reading;
  const distinct = (texts: string[]) => [...new Set(texts.filter(Boolean))].slice(0, most);
  const table = frames.flatMap((frame) => frame.tables).sort((a, b) => b.columns.length - a.columns.length)[0];
  const ofPlan = (text: string) => planNames.some((name) => text.includes(name));
  const inner = frames.length > 1 ? frames.slice(1) : frames;
  return {
    id: as.id,
    kind: as.kind,
    system: as.system,
    columns: distinct(table?.columns.map(foldLabel) ?? []),
    titles: distinct(
      [
        ...inner.flatMap((frame) => [frame.title, ...frame.headings]),
        ...frames.flatMap((frame) => frame.active),
      ].filter((text) => isPageName(text) && !ofPlan(text)),
    ),
    labels: distinct(frames.flatMap((frame) => frame.labels.map(([label]) => foldLabel(label)))),
    words: [],
    not: [],
    hosts: URL.canParse(reading.url) ? [new URL(reading.url).hostname].filter(Boolean) : [],
    serves: as.serves,
  };
}
