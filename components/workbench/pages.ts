import { lazy } from 'react';

// The overview is what a workbench opens on; the code of every other page is read after it stands, or when it is wanted.
const load = {
  bundles: async () => ({ default: (await import('@/components/bundles/bundles-page')).BundlesPage }),
  coverage: async () => ({ default: (await import('@/components/coverage/coverage-page')).CoveragePage }),
  desk: async () => ({ default: (await import('@/components/desk/desk-page')).DeskPage }),
  gallery: async () => ({ default: (await import('@/components/evidence/gallery-page')).GalleryPage }),
  help: async () => ({ default: (await import('@/components/help/help-page')).HelpPage }),
  pairs: async () => ({ default: (await import('@/components/pairs/pairs-page')).PairsPage }),
  plans: async () => ({ default: (await import('@/components/plans/plans-page')).PlansPage }),
  settings: async () => ({ default: (await import('@/components/settings/settings-page')).SettingsPage }),
};

export const BundlesPage = lazy(load.bundles);
export const CoveragePage = lazy(load.coverage);
export const DeskPage = lazy(load.desk);
export const GalleryPage = lazy(load.gallery);
export const HelpPage = lazy(load.help);
export const PairsPage = lazy(load.pairs);
export const PlansPage = lazy(load.plans);
export const SettingsPage = lazy(load.settings);

/** Reads the pages' code one after the other while nothing else is to be done, so that none has to be waited for. */
export function fetchPages(): () => void {
  const waiting = Object.values(load);
  let idle = 0;
  const next = () => {
    idle = requestIdleCallback(async () => {
      await waiting.shift()?.();
      if (waiting.length > 0) next();
    });
  };
  next();
  return () => {
    waiting.length = 0;
    cancelIdleCallback(idle);
  };
}
