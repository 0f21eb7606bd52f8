import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';

/** Tells people which evidence an id is: title, time and number; by its number alone where it is of another assessment or gone. */
export function useEvidenceName(): (id: string) => string {
  const { fullCheck, format } = useWords();
  const { evidenceById } = useView();
  return (id) => {
    const evidence = evidenceById.get(id);
    const number = fullCheck.unknown(id);
    return evidence ? `${evidenceTitle(evidence)}，${format.time(evidence.record.takenAt)}，${number}` : number;
  };
}
