import { Button, Group, Portal, Text } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Problem } from '@/lib/model/problem';
import { problemLine } from '@/lib/words/problem-sentence';
import classes from './notice.module.css';
import { useWords } from './words-context';

interface Notice {
  text: string;
  tone: 'good' | 'warn' | 'bad';
  action?: { label: string; run: () => void };
}

interface Notices {
  say(text: string, action?: Notice['action']): void;
  /** Done, but something about it should be looked at. */
  warn(text: string, action?: Notice['action']): void;
  complain(problem: Problem, action?: Notice['action']): void;
}

const NoticeContext = createContext<Notices | null>(null);

/** Good news goes by itself; a warning and bad news stay until they are closed. */
const stayMs = 8000;

/** One line at the bottom that tells what just happened, read out by screen readers, with at most one thing to do. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const words = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = useCallback<Notices['say']>((text, action) => setNotice({ text, action, tone: 'good' }), []);
  const warn = useCallback<Notices['warn']>((text, action) => setNotice({ text, action, tone: 'warn' }), []);
  const complain = useCallback<Notices['complain']>(
    (problem, action) => setNotice({ text: problemLine(words, problem), action, tone: 'bad' }),
    [words],
  );
  const notices = useMemo(() => ({ say, warn, complain }), [say, warn, complain]);
  useEffect(() => {
    if (notice?.tone !== 'good') return;
    const timer = setTimeout(() => setNotice(null), stayMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NoticeContext.Provider value={notices}>
      {children}
      <Portal>
        <div className={classes.place} data-notices role="status" aria-live="polite">
          {notice && (
            <div className={classes.notice} data-tone={notice.tone}>
              <Text size="sm" className={classes.text}>
                {notice.text}
              </Text>
              <Group gap={4} wrap="nowrap" justify="flex-end">
                {notice.action && (
                  <Button
                    size="compact-sm"
                    variant="white"
                    onClick={() => {
                      notice.action?.run();
                      setNotice(null);
                    }}
                  >
                    {notice.action.label}
                  </Button>
                )}
                <Button size="compact-sm" variant="transparent" c="inherit" onClick={() => setNotice(null)}>
                  {words.app.close}
                </Button>
              </Group>
            </div>
          )}
        </div>
      </Portal>
    </NoticeContext.Provider>
  );
}

export function useNotice(): Notices {
  const notices = useContext(NoticeContext);
  if (!notices) throw new Error('useNotice needs a NoticeProvider above it');
  return notices;
}
