import './mantine-styles';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Workspace } from '@/lib/use-cases/workspace';
import { wordsFor } from '@/lib/words/words-for';
import { KeysProvider } from './keys-dialog';
import { NoticeProvider } from './notice';
import { ErrorState, Loading } from './states';
import { StoreAlarms } from './store-alarms';
import { cssVariables, theme } from './theme';
import { indexView } from './view-index';
import { useWords, WordsProvider } from './words-context';
import { useWatchedView, ViewIndexProvider, WorkspaceProvider } from './workspace-context';

/** What every window of ours stands in: theme, words, notices, keys, and the assessment once it has been read. */
export function AppFrame({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return (
    <WorkspaceProvider workspace={workspace}>
      <Gate>{children}</Gate>
    </WorkspaceProvider>
  );
}

function Gate({ children }: { children: ReactNode }) {
  const watched = useWatchedView();
  const view = watched.state === 'value' ? watched.value : null;
  const index = useMemo(() => view && indexView(view), [view]);
  const language = view?.settings.language ?? 'auto';
  const scheme = view?.settings.theme ?? 'auto';
  const words = useMemo(() => wordsFor(language, navigator.languages), [language]);
  useEffect(() => {
    document.documentElement.lang = words.lang;
  }, [words]);
  const systemContrast = useMediaQuery('(prefers-contrast: more)', undefined, { getInitialValueInEffect: false });
  const contrast = scheme === 'contrast' || systemContrast;
  useEffect(() => {
    document.documentElement.dataset.contrast = contrast ? 'more' : 'normal';
  }, [contrast]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      forceColorScheme={scheme === 'light' || scheme === 'dark' ? scheme : undefined}
    >
      <WordsProvider value={words}>
        <NoticeProvider>
          <KeysProvider>
            <StoreAlarms />
            {index ? (
              <ViewIndexProvider value={index}>{children}</ViewIndexProvider>
            ) : (
              <main>
                <HiddenTitle />
                {watched.state === 'error' ? (
                  <ErrorState problem={watched.problem} retry={watched.retry} />
                ) : (
                  <Loading />
                )}
              </main>
            )}
          </KeysProvider>
        </NoticeProvider>
      </WordsProvider>
    </MantineProvider>
  );
}

/** The name of the window while it has nothing else to show. */
function HiddenTitle() {
  const words = useWords();
  return <h1 style={{ fontSize: '1rem', margin: '16px 16px 0' }}>{words.app.name}</h1>;
}
