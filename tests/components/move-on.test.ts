import { describe, expect, it } from 'vitest';
import { tagsFor } from '@/components/capture/aim';
import { failedCapture } from '@/components/capture/last-failure';
import { moveOn } from '@/components/capture/move-on';
import { indexView } from '@/components/ui/view-index';
import type { CaptureSession } from '@/lib/messages/protocol';
import { problem } from '@/lib/model/problem';
import { chooseTags, noTags } from '@/lib/model/settings';
import type { Slot, SlotState } from '@/lib/model/slot';
import { demoView } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

const view = demoView(planSheet(), { evidence: 0, me: { role: 'city-office', department: null } });
const run = view.slots.filter(({ item, material }) => item === 18 && material === 'result-publication');
const [first, ...others] = run;
const [nearest] = others.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
if (!first || !nearest) throw new Error('no run of item 18');

const withState = (slot: Slot, state: SlotState) =>
  indexView({
    ...view,
    settings: { ...view.settings, tags: { ...noTags, ...tagsFor(slot) } },
    slots: view.slots.map((one) => (one.key === slot.key ? { ...one, state } : one)),
  });

describe('moving on in a run', () => {
  it('remembers the open slot that is aimed at and stays', () => {
    expect(moveOn(null, withState(first, 'missing'))).toEqual({ openAim: first.key, tags: null });
  });

  it('goes on to the open plan with the nearest last day once the slot is filled', () => {
    expect(moveOn(first.key, withState(first, 'done')).tags).toEqual(tagsFor(nearest));
  });

  it('stays on a slot that was full before it was aimed at', () => {
    expect(moveOn(null, withState(first, 'done')).tags).toBeNull();
  });

  it('stays when the plan follows the page', () => {
    const index = indexView({
      ...view,
      settings: { ...view.settings, tags: chooseTags({ ...noTags, ...tagsFor(first) }, { plan: 'page' }) },
    });
    expect(moveOn(first.key, index)).toEqual({ openAim: null, tags: null });
  });
});

describe('a failed capture', () => {
  const session: CaptureSession = {
    capture: '01GBT000000000000000000000',
    mode: 'visible',
    trigger: 'key',
    tab: 1,
    startedAt: 10,
    phase: 'failed',
    shots: 0,
    expectedShots: 0,
    problem: problem('page-gone'),
    offers: [],
  };

  it('is told when it is the newest and a key started it', () => {
    expect(failedCapture([{ ...session, startedAt: 5, phase: 'done' }, session])).toBe(session);
  });

  it('is not told after a later success, after a cancel, or when the button that started it has told it', () => {
    expect(failedCapture([session, { ...session, startedAt: 11, phase: 'done' }])).toBeNull();
    expect(failedCapture([{ ...session, problem: problem('capture-cancelled') }])).toBeNull();
    expect(failedCapture([{ ...session, trigger: 'panel' }])).toBeNull();
    expect(failedCapture([])).toBeNull();
  });
});
