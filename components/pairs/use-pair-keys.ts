import { useEffect, useRef } from 'react';
import { isTyping } from '@/components/ui/keys-dialog';
import { lookNames, type PairLook } from './pair-pictures';

interface PairKeys {
  setLook: (look: PairLook) => void;
  next: () => void;
  previous: () => void;
}

/** `1`–`4` choose how to look, `N` and `P` go from place to place. */
export function usePairKeys(keys: PairKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const { setLook, next, previous } = latest.current;
      const look = lookNames[Number(event.key) - 1];
      if (look) setLook(look);
      else if (event.key.toLowerCase() === 'n') next();
      else if (event.key.toLowerCase() === 'p') previous();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
