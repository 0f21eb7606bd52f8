import { Button, Title } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import { hasDesk } from '@/components/desk/has-desk';
import { OverviewPage } from '@/components/overview/overview-page';
import { Icon, type IconName } from '@/components/ui/icons';
import { useOpenKeys } from '@/components/ui/keys-dialog';
import { Offline } from '@/components/ui/offline';
import { Loading } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { CopyInSight } from './copy-in-sight';
import { NoAssessment } from './no-assessment';
import {
  BundlesPage,
  CoveragePage,
  DeskPage,
  fetchPages,
  GalleryPage,
  HelpPage,
  PairsPage,
  PlansPage,
  SettingsPage,
} from './pages';
import { type PageName, pageNames, parseRoute, routeTo, useHash } from './route';
import classes from './workbench.module.css';

const icons: Record<PageName, IconName> = {
  overview: 'overview',
  desk: 'inbox',
  coverage: 'table',
  gallery: 'gallery',
  pairs: 'compare',
  bundles: 'package',
  plans: 'plan',
  settings: 'settings',
  help: 'help',
};

/** Pages that say something even before there is an assessment. */
const alwaysOpen: readonly PageName[] = ['bundles', 'plans', 'settings', 'help'];

export function Workbench() {
  const words = useWords();
  const { assessment } = useView();
  const hash = useHash();
  const { page, params } = useMemo(() => parseRoute(hash), [hash]);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A new page begins at its top; focus goes there too, so that the keyboard does not stay in the navigation.
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus();
    window.scrollTo(0, 0);
    document.title = `${words.workbench.pages[page]} - ${words.app.name}`;
  }, [page, words]);
  useEffect(fetchPages, []);
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {words.app.skipToContent}
      </button>
      <Navigation page={page} />
      <main className={classes.main} ref={main} tabIndex={-1}>
        <Title order={1} className={classes.title}>
          {words.workbench.pages[page]}
        </Title>
        <Offline />
        {assessment || alwaysOpen.includes(page) ? (
          <Suspense fallback={<Loading />}>
            <Page page={page} params={params} />
          </Suspense>
        ) : (
          <NoAssessment />
        )}
      </main>
    </div>
  );
}

/** Pages whose lists need all evidence, not only the newest. */
const needsAll: readonly PageName[] = ['gallery', 'pairs', 'desk'];

function Page({ page, params }: { page: PageName; params: URLSearchParams }): ReactNode {
  const { partial } = useView();
  if (partial && needsAll.includes(page)) return <Loading />;
  switch (page) {
    case 'overview':
      return <OverviewPage />;
    case 'desk':
      return <DeskPage params={params} />;
    case 'coverage':
      return <CoveragePage params={params} />;
    case 'gallery':
      // Another address is another choice of filters, or another picture to file elsewhere.
      return <GalleryPage key={params.toString()} params={params} />;
    case 'pairs':
      return <PairsPage params={params} />;
    case 'bundles':
      return <BundlesPage />;
    case 'plans':
      return <PlansPage />;
    case 'settings':
      return <SettingsPage />;
    case 'help':
      return <HelpPage />;
  }
}

function Navigation({ page }: { page: PageName }) {
  const words = useWords();
  const { assessment } = useView();
  const openKeys = useOpenKeys();
  return (
    <header className={classes.side}>
      <div className={classes.brand}>
        <strong>{words.app.name}</strong>
        {assessment && <span>{words.panel.place(assessment.year, assessment.region.name)}</span>}
      </div>
      <nav aria-label={words.workbench.nav} className={classes.nav}>
        {pageNames
          .filter((name) => name !== 'desk' || hasDesk(assessment))
          .map((name) => (
            <a
              key={name}
              href={routeTo(name)}
              className={classes.link}
              aria-current={name === page ? 'page' : undefined}
            >
              <Icon name={icons[name]} />
              <span>{words.workbench.pages[name]}</span>
            </a>
          ))}
      </nav>
      <CopyInSight />
      <Button
        className={classes.keys}
        variant="subtle"
        size="compact-sm"
        justify="flex-start"
        leftSection={<Icon name="keyboard" size={16} />}
        onClick={openKeys}
      >
        {words.keys.open}
      </Button>
    </header>
  );
}
