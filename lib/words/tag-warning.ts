import type { TagWarning } from '@/lib/tag/types';
import type { Words } from './zh-cn';

/** How ids in a warning become names that the person knows. */
export interface WarningNames {
  plan(id: string): string;
  slot(key: string): string;
}

/** One sentence for a warning of the tag proposal. */
export function tagWarningText(
  { terms, format }: Pick<Words, 'format' | 'terms'>,
  warning: TagWarning,
  names: WarningNames,
): string {
  switch (warning.kind) {
    case 'other-plan':
      return terms.warnings['other-plan'](names.plan(warning.chosen), names.plan(warning.onPage), warning.served);
    case 'already-served':
      return terms.warnings['already-served'](warning.slots.map(names.slot));
    case 'plan-unknown':
      return terms.warnings['plan-unknown']();
    case 'nothing-chosen':
      return terms.warnings['nothing-chosen']();
    case 'material-unclear':
      return terms.warnings['material-unclear']();
    case 'subject-unknown':
      return terms.warnings['subject-unknown'](warning.of);
    case 'other-system': {
      const name = (id: string) => (terms.systems as Record<string, string>)[id] ?? id;
      return terms.warnings['other-system'](name(warning.wanted), name(warning.found));
    }
    case 'other-page':
      return terms.warnings['other-page'](warning.wanted, warning.found);
    case 'same-as-before':
      return terms.warnings['same-as-before'](names.slot(warning.slot));
    case 'unlike-before':
      return terms.warnings['unlike-before'](format.list(warning.flags.map((flag) => terms.unlikeBefore[flag])));
    case 'same-picture':
      return terms.warnings['same-picture'](names.slot(warning.slot));
    case 'quality': {
      const flag = terms.qualityFlags[warning.flag];
      return terms.warnings.quality(flag.name, flag.meaning, warning.reason);
    }
  }
}
