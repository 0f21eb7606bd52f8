import { saveSession } from '@/lib/browser/capture-sessions';
import type { CaptureSession } from '@/lib/messages/protocol';
import { warningOf } from '@/lib/model/filing-warning';
import type { Result } from '@/lib/model/result';
import { otherStage } from '@/lib/model/slot';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { answerToast, failureToast } from './capture-words';
import { alike, store, tellIn, wordsNow } from './runs';

/**
 * Files a picture where a button of its toast says. What the toast had not said is told now: a refusal with its reason,
 * and a picture that stands elsewhere and hardly differs from this one.
 */
export async function fileFromToast(
  session: CaptureSession,
  offer: CaptureSession['offers'][number],
): Promise<Result<void>> {
  const { capture, tab } = session;
  const { slot, inSpiteOf } = offer;
  const filed = await store.refile([capture], [slot], 'person', inSpiteOf);
  const words = await wordsNow();
  if (!filed.ok && warningOf(filed.error.code) !== 'same-as-before') {
    tellIn(tab, failureToast(capture, filed.error, words));
    return filed;
  }
  const likes = filed.ok ? await alike.ofFiled([capture]) : null;
  const like = likes?.ok ? likes.value[0] : undefined;
  if (filed.ok && !like) return filed;
  const { slots } = await loadAssessmentView(store);
  const label = (key: string) => slots.find((one) => one.key === key)?.label ?? key;
  if (like) {
    const why = like.same ? words.terms.warnings['same-picture'] : words.surface.alike;
    const lines = [label(slot), why(label(like.slot))];
    tellIn(tab, await answerToast({ capture, title: words.surface.savedAndFiled, lines, offers: [] }, words, store));
    return filed;
  }
  const lines = [words.terms.warnings['same-as-before'](label(otherStage(slot) ?? slot))];
  const offers = [words.surface.fileAllTheSame(label(slot))];
  await saveSession({ ...session, offers: [{ slot, inSpiteOf: [...inSpiteOf, 'same-as-before'] }] });
  tellIn(tab, await answerToast({ capture, title: words.surface.savedHeldBack, lines, offers }, words, store));
  return filed;
}
