import { browser } from 'wxt/browser';
import { decodePicture, makeThumbnail } from '@/lib/capture/decode';
import { ok } from '@/lib/model/result';
import { chooseTags } from '@/lib/model/settings';
import type { Store } from '@/lib/store/port';
import { addFiles } from '@/lib/use-cases/add-files';
import { addReconstruction } from '@/lib/use-cases/add-reconstruction';
import { ensureAssessment, loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { allCatalogues } from '@/lib/use-cases/catalogues';
import { deleteForGood } from '@/lib/use-cases/delete-for-good';
import type { ExportRun } from '@/lib/use-cases/export-bundles';
import { firstPartial } from '@/lib/use-cases/first-partial';
import { createLookAlikes } from '@/lib/use-cases/look-alikes';
import { rememberThisPage } from '@/lib/use-cases/remember-page';
import { makeReviewFile, previewReviews, reviewSlots } from '@/lib/use-cases/reviews';
import { shareWatch } from '@/lib/use-cases/share-watch';
import type { Workspace } from '@/lib/use-cases/workspace';
import { readActivePage, watchActivePage } from './active-page';
import { assignedShortcuts, requestAllPages } from './all-pages';
import { clearAlarmBadge } from './badge';
import { canChooseFolder, downloadTarget, folderTarget } from './bundle-target';
import { watchSessions } from './capture-sessions';
import { guarded } from './guarded';
import { sendMessage } from './message-router';
import { openWorkbench } from './open-panel';
import { openStore } from './open-store';
import { captureFromPage } from './panel-capture';
import { createPapers } from './paper-files';
import { openPractice } from './practice';
import { reconstructPage } from './reconstruct';
import { saveFile } from './save-file';
import { createSecondCopy } from './second-copy';
import { createStoreAlarms } from './store-alarms';
import { newId, systemClock } from './system-clock';

/** Pieces that a window reads before all others; the panel, which shows the last few, reads no more. */
const newestShown = 40;

/** What the panel and the workbench work with (`all`: with all evidence, not only the newest): the store of this window, and the worker for whatever captures. */
export function createWorkspace({ all }: { all: boolean }): Workspace {
  // A newer version wants to upgrade the database: this window's code is old, a reload brings the new one.
  const alarms = createStoreAlarms();
  const store = openStore({ onVersionChange: () => location.reload(), ...alarms.hooks });
  const recent = () => loadAssessmentView(store, { newest: newestShown });
  const whole = store.watch(() => loadAssessmentView(store));
  const view = shareWatch(all ? firstPartial(recent, whole) : store.watch(recent));
  // The sentinel counts all evidence, which takes the longer the more there is: the first view has been read by then.
  let guarding = false;
  const guard = () => {
    if (!guarding) void alarms.guard(store);
    guarding = true;
  };
  // Read at once and as long as the window is there: the screens are drawn meanwhile.
  view.subscribe(guard, guard);
  const exported = store.watch(async () => (await rareWork()).exportHistory(store));
  const page = shareWatch(watchActivePage(view));
  // The page beside the panel is looked at while the store is read, not after it.
  if (!all) page.subscribe(ignore, ignore);
  const captures = watchSessions();
  const copy = createSecondCopy(store);
  const alike = createLookAlikes(() => store, decodePicture);
  const deriving = async () => {
    const { drawStrip, ...work } = await rareWork();
    return { ...work, desk: { store, clock: systemClock, newId, decode: decodePicture, drawStrip, makeThumbnail } };
  };

  return {
    view: () => view,
    page: () => page,
    captures: () => captures,
    alarms: () => alarms.watch,
    async acceptLoss() {
      await alarms.acceptShorter();
      await clearAlarmBadge();
    },

    capture: (mode, options) => captureFromPage(mode, options?.delaySeconds),
    async cancelCapture(capture) {
      await sendMessage('capture-cancel', { capture });
    },
    reconstruct: () =>
      guarded(async () => {
        const made = await reconstructPage();
        return made.ok ? addReconstruction(made.value, store, systemClock, newId) : made;
      }),
    requestAllPages,
    shortcuts: assignedShortcuts,

    async chooseTags(change) {
      await store.changeSettings((settings) => ({ ...settings, tags: chooseTags(settings.tags, change) }));
    },
    async changeSettings(change) {
      await store.changeSettings((settings) => ({ ...settings, ...change }));
    },
    refile: (evidence, slots, inSpiteOf) => store.refile(evidence, slots, 'person', inSpiteOf),
    alikeOf: (evidence) => alike.ofFiled(evidence),
    lookForAlike: () => guarded(async () => alike.checkAll(await loadAssessmentView(store))),
    trash: (evidence) => store.trash(evidence),
    restore: (evidence) => store.restore(evidence),
    deleteForGood: (evidence) => deleteForGood(evidence, store, systemClock),
    importCatalogue: (text) => guarded(async () => (await rareWork()).importCatalogue(text, store)),
    async downloadCatalogue(id) {
      const found = (await allCatalogues(store)).find((catalogue) => catalogue.id === id);
      if (found)
        saveFile(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }), `${found.title}.json`);
    },
    saveDepartment: (department) => store.saveDepartments([department]),
    rememberPage: (as) =>
      guarded(async () => {
        const reading = await readActivePage();
        if (!reading.ok) return reading;
        const made = await rememberThisPage(reading.value, as, store, systemClock, newId);
        return made.ok ? ok(undefined) : made;
      }),
    forgetPage: (rule) => store.removePageRule(rule),
    async saveFirm(firm) {
      const { assessment } = await ensureAssessment(store);
      return store.saveFirm({ ...firm, assessment: assessment.id });
    },
    async unexempt(slot) {
      const { assessment } = await ensureAssessment(store);
      return store.removeExemption(assessment.id, slot);
    },
    async exempt(exemption) {
      const { assessment } = await ensureAssessment(store);
      return store.saveExemption({ ...exemption, assessment: assessment.id });
    },

    serving: (slot) => store.serving(slot),
    async thumbnail(evidence) {
      const blob = (await store.thumbnail(evidence)) ?? (await missingThumbnail(store, evidence));
      return blob && URL.createObjectURL(blob);
    },
    async picture(evidence) {
      const bytes = await store.bytes(evidence);
      return bytes.ok ? ok(URL.createObjectURL(bytes.value)) : bytes;
    },
    async comparePictures(before, after, signal) {
      const { comparePictures } = await rareWork();
      const old = await store.bytes(before);
      if (!old.ok) return old;
      const present = await store.bytes(after);
      return present.ok ? ok(await comparePictures(old.value, present.value, signal)) : present;
    },

    addStrip: (evidence) =>
      guarded(async () => {
        const { addStrip, desk } = await deriving();
        return addStrip(evidence, desk);
      }),
    coverProposals: (evidence) => store.coverProposals(evidence),
    saveMarks: (evidence, marks) =>
      guarded(async () => {
        const { saveMarks, desk } = await deriving();
        return saveMarks(evidence, marks, desk);
      }),

    async saveAssessment(assessment) {
      const saved = await store.saveAssessment(assessment);
      if (saved.ok) await store.changeSettings((settings) => ({ ...settings, assessment: assessment.id }));
      return saved;
    },
    previewPlans: async (file) => (await rareWork()).previewPlans(file, store),
    addFiles: (files, slots) =>
      addFiles(
        files.map((file) => ({ name: file.name, bytes: file })),
        slots,
        store,
        systemClock,
        newId,
      ),

    exportPlaces: () => (canChooseFolder() ? ['download', 'folder'] : ['download']),
    planBundle: (request) => guarded(async () => (await rareWork()).planExport(request, store)),
    exportBundles: (request, place, progress, signal) =>
      guarded<ExportRun | null>(async () => {
        const target = place === 'folder' ? await folderTarget() : ok(downloadTarget());
        if (!target.ok) return target;
        if (target.value === null) return ok(null);
        const { exportBundles, pictureTools } = await rareWork();
        return exportBundles(request, {
          store,
          clock: systemClock,
          version: browser.runtime.getManifest().version,
          target: target.value,
          tools: pictureTools,
          progress,
          ...(signal ? { signal } : {}),
        });
      }),
    exports: () => exported,
    verifyBundle: (file, progress) => guarded(async () => (await rareWork()).verifyBundleFile(file, progress)),
    previewReceive: (file, progress, signal) =>
      guarded(async () => {
        const { previewReceive } = await rareWork();
        const previewed = await previewReceive(file, { store, makeThumbnail: thumbnailOrNone }, progress, signal);
        if (!previewed.ok) return previewed;
        const preview = previewed.value;
        return ok({ ...preview, merge: (choices, told) => guarded(() => preview.merge(choices, told)) });
      }),

    review: (slots, verdict, reason) => guarded(() => reviewSlots(slots, { verdict, reason }, store, systemClock)),
    unreview: (slot) =>
      guarded(async () => {
        const { assessment } = await ensureAssessment(store);
        return store.removeReview(assessment.id, slot);
      }),
    exportReviews: (unit, slots) =>
      guarded(async () => {
        const made = await makeReviewFile({ unit, slots }, store, systemClock);
        if (!made.ok) return made;
        const { fileName, text, reviews } = made.value;
        saveFile(new Blob([text], { type: 'application/json' }), fileName);
        return ok({ fileName, reviews });
      }),
    previewReviews: (file) =>
      guarded(async () => {
        const previewed = await previewReviews({ name: file.name, text: await file.text() }, store);
        if (!previewed.ok) return previewed;
        const preview = previewed.value;
        return ok({ ...preview, commit: () => guarded(() => preview.commit()) });
      }),
    papers: createPapers(store),

    copyState: () => copy.state,
    chooseCopyFolder: () => guarded(copy.choose),
    writeCopy: (progress, signal) =>
      guarded(() => copy.inFolder((folder) => store.copies.write(folder, progress, signal))),
    verifyCopy: (progress) => guarded(() => copy.inFolder((folder) => store.copies.verify(folder, progress))),
    async restoreCopy(progress) {
      const restored = await guarded(() => copy.inFolder((folder) => store.copies.restore(folder, progress)));
      // What was lost may be back: the alarm goes by what the store holds now.
      if ((await alarms.guard(store)).length === 0) await clearAlarmBadge();
      return restored;
    },
    async fullCheck(progress, signal) {
      const check = await guarded(() => store.verifyAll(progress, signal));
      if ((await alarms.guard(store)).length === 0) await clearAlarmBadge();
      return check;
    },
    lastFullCheck: () => store.lastFullCheck(),

    openWorkbench,
    openPractice,
  };
}

/** Decoded as a whole, a longer picture would take a quarter of a gigabyte. */
const mostPixels = 60e6;

/** By then the worker has made the one of a picture that has just been taken. Milliseconds. */
const soonMs = 500;

/** A worker that died right after the picture was on disk has left none. */
async function missingThumbnail(store: Store, id: string): Promise<Blob | null> {
  await new Promise((resolve) => setTimeout(resolve, soonMs));
  const kept = await store.thumbnail(id);
  if (kept) return kept;
  const { record } = (await store.get(id)) ?? {};
  if (!record?.picture || record.picture.width * record.picture.height > mostPixels) return null;
  const bytes = await store.bytes(id);
  const made = bytes.ok ? await thumbnailOrNone(bytes.value) : null;
  if (made) await store.keepThumbnail(id, made);
  return made;
}

const ignore = (): void => undefined;

const rareWork = () => import('./rare-work');

/** A received picture that this browser can't decode is kept all the same; the lists show its kind instead. */
async function thumbnailOrNone(original: Blob): Promise<Blob | null> {
  try {
    return await makeThumbnail(original);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
