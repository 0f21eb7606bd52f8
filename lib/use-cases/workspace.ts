import type { SignatureState } from '../bundle/check-signature';
import type { Origin, ReceivedBundleAt } from '../bundle/receive/origin';
import type { PastExport } from '../bundle/scope';
import type { Served } from '../coverage/served';
import type { Mark } from '../derive/marks';
import type { ReviewContent } from '../desk/review-file';
import type { CaptureSession } from '../messages/protocol';
import type { Assessment, Department, Exemption, FirmCase, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import type { CoverProposal } from '../model/cover';
import type { CaptureMode, Evidence, Filing } from '../model/evidence';
import type { FilingWarning } from '../model/filing-warning';
import type { Problem } from '../model/problem';
import type { Result } from '../model/result';
import type { Review, ReviewVerdict } from '../model/review';
import type { Settings, StickyTags } from '../model/settings';
import type { Slot } from '../model/slot';
import type { Comparison } from '../pair/compare';
import type { ColumnMapping, PlanRowPreview } from '../plans/plan-row';
import type { PageRule } from '../recognise/page-rules';
import type { Recognition } from '../recognise/types';
import type { FullCheck } from '../store/full-check-report';
import type { Watch } from '../store/port';
import type { TagProposal } from '../tag/types';
import type { AddedFile } from './add-files';
import type { ExportRun } from './export-bundles';
import type { BundlePlan, ExportRequest } from './export-plan';
import type { LookAlike } from './look-alikes';
import type { OfficePapers } from './office-papers';
import type { ReceivePreview } from './receive-bundle';
import type { RememberAs } from './remember-page';
import type { ReviewPreview } from './reviews';
import type { CopyCheck, CopyRun, CopyState, Restored } from './second-copy';

/** Everything the current assessment is made of, read together so that a screen never mixes two moments. */
export interface AssessmentView {
  settings: Settings;
  assessment: Assessment | null;
  catalogue: Catalogue;
  /** The built-in one and the person's own. */
  catalogues: Catalogue[];
  departments: Department[];
  plans: Plan[];
  slots: Slot[];
  /** Without the derived pictures: those count for nothing by themselves. */
  evidence: Evidence[];
  /** What stands in the slots, all of it. */
  served: Served;
  /** Only the newest evidence has been read, with its filings; everything else, the slots too, is whole. */
  partial?: true;
  /** Pictures made from others; see `derivedOf` in `lib/model/derived`. */
  derived: Evidence[];
  filings: Filing[];
  exemptions: Exemption[];
  firms: FirmCase[];
  /** 已采用 and 退回; what they say of a slot stands in the slot. */
  reviews: Review[];
  /** What the person taught about pages; these win over the built-in rules. */
  pageRules: PageRule[];
  /** Where pieces came from that were received in a bundle, by evidence id; what was made here has none. */
  origins: ReadonlyMap<string, Origin>;
  /** Bundles that came in, oldest first. */
  receipts: ReceivedBundleAt[];
  /** Pairs of pictures that were found to hardly differ. */
  near: [string, string][];
}

/** The page in the active tab as the panel shows it. */
export interface PageView {
  url: string;
  title: string;
  /** Without the grant the page can't be read or captured from the panel's own button. */
  access: 'granted' | 'needs-gesture' | 'browser-page' | 'page-failed' | 'practice';
  /** It is being read for the first time: what it is will be told. It can be captured meanwhile. */
  reading?: true;
  recognition: Recognition | null;
  proposal: TagProposal | null;
}

export type { SignatureState } from '../bundle/check-signature';
export type { BundleScope } from '../bundle/plan-bundle';
export type { Differing } from '../bundle/receive/around';
export type { Origin } from '../bundle/receive/origin';
export type { Piece, PieceState } from '../bundle/receive/pieces';
export type { BundleComparison, Obstacle } from '../bundle/receive/preview';
export type { PastExport } from '../bundle/scope';
export type { AddedFile } from './add-files';
export type { ExportedBundle, ExportRun } from './export-bundles';
export type { BundlePlan, ExportRequest } from './export-plan';
export type { ReceiveChoices, Received, ReceivePreview } from './receive-bundle';
export type { ReviewPreview } from './reviews';

/** What the screens may ask for and do. Components know this interface, never Dexie or the browser. */
export interface Workspace {
  view(): Watch<AssessmentView>;
  page(): Watch<PageView | null>;
  captures(): Watch<CaptureSession[]>;
  /** What is wrong with the store itself; empty while all is well. */
  alarms(): Watch<Problem[]>;
  /** The person has read that records are missing and goes on with what is there; the log keeps both. */
  acceptLoss(): Promise<void>;

  /** Starts a capture from a click in our own page and pulls its shots while the click's freedom lasts. */
  capture(mode: CaptureMode, options?: { delaySeconds?: number }): Promise<Result<string>>;
  cancelCapture(capture: string): Promise<void>;
  /** For what the browser refuses to picture: the page rendered anew and stored as a 重现图, never as a screenshot. */
  reconstruct(): Promise<Result<string>>;
  /** Asks the person for the optional permission to capture from the panel's buttons on every page. */
  requestAllPages(): Promise<boolean>;
  shortcuts(): Promise<{ command: string; key: string }[]>;

  chooseTags(change: Partial<StickyTags>): Promise<void>;
  changeSettings(change: Partial<Omit<Settings, 'tags'>>): Promise<void>;
  /** `inSpiteOf`: warnings that the person saw and files the pictures all the same; for any other they are refused. */
  refile(evidence: string[], slots: string[], inSpiteOf?: readonly FilingWarning[]): Promise<Result<void>>;
  /**
   * Compares these pictures with all that are filed under the same material of another plan, department or firm: those
   * that equal or hardly differ from one, each with where that one stands. What is found stands in the view then.
   */
  alikeOf(evidence: string[]): Promise<Result<LookAlike[]>>;
  /** Compares all filed captures for those that hardly differ; they stand in the view then. Gives the number of pairs. */
  lookForAlike(): Promise<Result<number>>;
  trash(evidence: string[]): Promise<Result<void>>;
  restore(evidence: string[]): Promise<Result<void>>;
  /** For good, after 30 days in the trash and a question; `in-grace`: one of them has days left. */
  deleteForGood(evidence: string[]): Promise<Result<void>>;
  /** Takes in a catalogue from its JSON text; the error names the line and the rule. */
  importCatalogue(text: string): Promise<Result<Catalogue>>;
  downloadCatalogue(id: string): Promise<void>;
  saveDepartment(department: Department): Promise<Result<void>>;
  /** Teaches the page in the active tab: its like is known as this from now on. */
  rememberPage(as: RememberAs): Promise<Result<void>>;
  forgetPage(rule: string): Promise<Result<void>>;
  /** Opens a firm's case, or corrects one: its slots come and go with what was found about it. */
  saveFirm(firm: Omit<FirmCase, 'assessment'>): Promise<Result<void>>;
  exempt(exemption: Omit<Exemption, 'assessment'>): Promise<Result<void>>;
  unexempt(slot: string): Promise<Result<void>>;

  /** What serves a slot and is not in the trash, oldest first; also what the view has not read. */
  serving(slot: string): Promise<Evidence[]>;
  /** Object URL of the thumbnail; the caller revokes it. Null where there is none. */
  thumbnail(evidence: string): Promise<string | null>;
  /** Object URL of the original bytes after their hash was checked. */
  picture(evidence: string): Promise<Result<string>>;
  /** Where two pictures differ; read row by row, so that very long ones can be compared. */
  comparePictures(before: string, after: string, signal?: AbortSignal): Promise<Result<Comparison>>;

  /** Stands the information strip below a picture, as a derived picture. Returns its id. */
  addStrip(evidence: string): Promise<Result<string>>;
  /** Places in a picture where its page showed 身份证号 or telephone numbers; null where nobody looked for them. */
  coverProposals(evidence: string): Promise<CoverProposal[] | null>;
  /** Covers and marks a picture, as a derived picture. Returns its id. */
  saveMarks(evidence: string, marks: readonly Mark[]): Promise<Result<string>>;

  saveAssessment(assessment: Assessment): Promise<Result<void>>;
  /** Reads a plan list and says what it would change; nothing is stored before `commit`. */
  previewPlans(file: { name: string; bytes: ArrayBuffer } | { text: string }): Promise<Result<PlanPreview>>;
  /** Paper files dropped on a slot become evidence under their own names. */
  addFiles(files: File[], slots: string[]): Promise<Result<AddedFile[]>>;

  /** Where bundles can go in this browser. */
  exportPlaces(): ExportPlace[];
  /** What an export would hold and lack; nothing is written. */
  planBundle(request: ExportRequest): Promise<Result<BundlePlan>>;
  /** Makes the zips and hands them out. `folder` shows the browser's own picker: from a click; null: it was closed. */
  exportBundles(
    request: ExportRequest,
    place: ExportPlace,
    progress: Counting,
    signal?: AbortSignal,
  ): Promise<Result<ExportRun | null>>;
  /** The bundles handed out from this computer, newest first. */
  exports(): Watch<PastExport[]>;
  verifyBundle(
    file: File,
    progress: (done: number, all: number) => void,
  ): Promise<Result<{ files: number; problems: string[]; signature: SignatureState }>>;

  /** Checks a received bundle and says what taking it in would change; nothing is stored before its `merge`. */
  previewReceive(file: File, progress: Counting, signal?: AbortSignal): Promise<Result<ReceivePreview>>;

  /** Marks slots after looking at what lies in them: `review-empty` where nothing does. */
  review(slots: Pick<Slot, 'key' | 'label'>[], verdict: ReviewVerdict, reason: string): Promise<Result<void>>;
  unreview(slot: string): Promise<Result<void>>;
  /** Hands a unit's marks out as a review file; `slots` are its own. Its name and the number of marks. */
  exportReviews(unit: ReviewContent['unit'], slots: string[]): Promise<Result<{ fileName: string; reviews: number }>>;
  /** Checks a review file and says what it would change; nothing is stored before its `commit`. */
  previewReviews(file: File): Promise<Result<ReviewPreview>>;
  /** The city office's papers, sheets and lists to compare with. */
  papers: OfficePapers;

  /** The folder of the second copy, how old the last verified one is and what it lacks. */
  copyState(): Watch<CopyState>;
  /** Shows the browser's own picker, from a click. False: the person closed it. */
  chooseCopyFolder(): Promise<Result<boolean>>;
  /** Writes what the folder lacks. This and the next two may ask for the folder's permission: from a click. */
  writeCopy(progress: Counting, signal?: AbortSignal): Promise<Result<CopyRun>>;
  /** Reads the whole copy again and compares every hash. */
  verifyCopy(progress: Counting): Promise<Result<CopyCheck>>;
  /** Brings back what the store lacks or holds damaged; nothing sound is changed, nothing removed. */
  restoreCopy(progress: Counting): Promise<Result<Restored>>;
  /** Checks every hash, seal and the whole log. After an abort: what was found until then. */
  fullCheck(progress: Counting, signal?: AbortSignal): Promise<Result<FullCheck>>;
  /** The last full check that ran to its end. */
  lastFullCheck(): Promise<FullCheck | null>;

  openWorkbench(route: string): Promise<void>;
  /** Opens the page to practise on, which needs no network. */
  openPractice(): Promise<void>;
}

/** The browser's download, or a folder of the person's choice. */
export type ExportPlace = 'download' | 'folder';

/** Told how many of how many are done. */
export type Counting = (done: number, all: number) => void;

export interface PlanPreview {
  fileName: string;
  sheet: string;
  mapping: ColumnMapping[];
  headings: string[];
  rows: PlanRowPreview[];
  newDepartments: string[];
  warnings: string[];
  remap(mapping: ColumnMapping[]): Result<PlanPreview>;
  commit(): Promise<Result<{ added: number; changed: number }>>;
}
