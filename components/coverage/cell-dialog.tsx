import { Badge, Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useAim } from '@/components/capture/use-aim';
import { hasDesk } from '@/components/desk/has-desk';
import { Viewer } from '@/components/evidence/viewer';
import { Dialog } from '@/components/ui/dialog';
import { useNotice } from '@/components/ui/notice';
import { Sign } from '@/components/ui/sign';
import { Loading } from '@/components/ui/states';
import { Thumbnail } from '@/components/ui/thumbnail';
import { departmentName, evidenceTitle, materialOf } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { EvidenceCheck } from '@/lib/coverage/check-evidence';
import type { Slot } from '@/lib/model/slot';
import type { AddedFile } from '@/lib/use-cases/workspace';
import { CheckSign } from './check-sign';
import classes from './coverage.module.css';
import { ExemptForm } from './exempt-form';
import { ReviewForm } from './review-form';
import { ReviewBadge, ReviewText } from './review-mark';
import { UploadDoubts } from './upload-doubts';
import { useChecks } from './use-checks';
import { useFileDrop } from './use-file-drop';

/** What stands behind one cell: its slots, their evidence, and the ways to fill or excuse them. */
export function CellDialog(props: { row: string; item: number; slots: Slot[]; onClose: () => void }) {
  const { coverage } = useWords();
  const index = useView();
  const [viewing, setViewing] = useState<{ ids: string[]; at: number } | null>(null);
  const shortName = index.itemByNo.get(props.item)?.shortName ?? '';
  const checks = useChecks();
  return (
    <>
      <Dialog
        opened
        size="lg"
        onClose={props.onClose}
        closeOnEscape={viewing === null}
        title={coverage.slotTitle(props.row, `${props.item} ${shortName}`)}
      >
        {props.slots.map((slot) => (
          <SlotDetail
            key={slot.key}
            slot={slot}
            checks={checks.filter((check) => check.slots.some(({ key }) => key === slot.key))}
            onView={(ids, at) => setViewing({ ids, at })}
          />
        ))}
      </Dialog>
      {viewing && <Viewer ids={viewing.ids} start={viewing.at} onClose={() => setViewing(null)} />}
    </>
  );
}

function SlotDetail(props: {
  slot: Slot;
  checks: readonly EvidenceCheck[];
  onView: (ids: string[], at: number) => void;
}) {
  const { slot, checks, onView } = props;
  const { coverage, terms, panel, format, paper, receive } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const aim = useAim();
  const { say, complain } = useNotice();
  const [exempting, setExempting] = useState(false);
  const [doubtful, setDoubtful] = useState<AddedFile[]>([]);
  const drop = useFileDrop(add);
  const material = materialOf(index, slot.item, slot.material);
  const served = index.servedBy.get(slot.key) ?? [];
  const excuse = index.exemptions.find((exemption) => exemption.slot === slot.key);
  const open = slot.state === 'missing' || slot.state === 'partial';
  async function add(files: File[]) {
    if (files.length === 0) return;
    const result = await workspace.addFiles(files, [slot.key]);
    if (!result.ok) return complain(result.error);
    say(coverage.fileAdded(result.value.length));
    setDoubtful(result.value.filter(({ doubts }) => doubts.length > 0));
  }
  const facts = [
    terms.slotStates[slot.state].name,
    coverage.need(slot.have, slot.need),
    slot.owner && coverage.owner(departmentName(index, slot.owner)),
    slot.due && panel.due(format.date(slot.due)),
    material?.when && terms.conditions[material.when],
    material?.system && panel.where(terms.systems[material.system]),
  ].filter(Boolean);
  return (
    <section className={classes.slot} aria-label={slot.label} {...drop}>
      <div className={classes.slotHead}>
        <Sign state={slot.state} />
        <div style={{ minWidth: 0 }}>
          <Text fw={600} size="sm" component="div">
            {slot.label}{' '}
            {slot.easilyLost && (
              <Badge size="xs" variant="outline" color="var(--warn)" radius="sm">
                {panel.easilyLost}
              </Badge>
            )}{' '}
            <ReviewBadge review={slot.review} />
          </Text>
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </div>
      </div>
      {served.length > 0 && (
        <ul className={classes.served}>
          {served.map((id, at) => {
            const evidence = index.evidenceById.get(id);
            const origin = index.origins.get(id);
            return (
              evidence && (
                <li key={id}>
                  <button type="button" className={classes.servedButton} onClick={() => onView(served, at)}>
                    <span className={classes.servedPicture}>
                      <Thumbnail evidence={evidence} />
                    </span>
                    <span className={classes.servedName}>
                      {evidence.record.fileName ? evidenceTitle(evidence) : format.time(evidence.record.takenAt)}
                      {origin && (
                        <span className={classes.servedOrigin}>
                          {receive.originShort(
                            origin.department ? departmentName(index, origin.department) : origin.label,
                          )}
                        </span>
                      )}
                    </span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      )}
      {index.partial && served.length < slot.have && <Loading />}
      {slot.have === 0 && (
        <Text size="sm" mt={4}>
          {coverage.notServed}
        </Text>
      )}
      <ReviewText review={slot.review} />
      {hasDesk(index.assessment) && served.length > 0 && <ReviewForm slot={slot} />}
      {excuse && (
        <Group gap={8} mt={6}>
          <Text size="sm">
            {coverage.excusedBy([terms.exemptionReasons[excuse.reason], excuse.note].filter(Boolean).join('：'))}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={async () => {
              const undone = await workspace.unexempt(slot.key);
              if (!undone.ok) complain(undone.error);
            }}
          >
            {coverage.unexempt}
          </Button>
        </Group>
      )}
      {checks.map(({ rule, state, text }) => (
        <Group key={rule} gap={8} mt={6} wrap="nowrap" align="start">
          <CheckSign state={state} />
          <Text size="sm">{text}</Text>
        </Group>
      ))}
      <Group gap={6} mt={8}>
        {material?.kind === 'screenshot' && (
          <Button size="compact-sm" onClick={() => aim(slot)}>
            {coverage.collect}
          </Button>
        )}
        <FileButton multiple onChange={add}>
          {(button) => (
            <Button {...button} size="compact-sm" variant={material?.kind === 'file' && open ? 'filled' : 'default'}>
              {coverage.addFile}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {paper.drop}
        </Text>
        {open && !excuse && !exempting && (
          <Button size="compact-sm" variant="default" onClick={() => setExempting(true)}>
            {coverage.exempt}
          </Button>
        )}
      </Group>
      <UploadDoubts files={doubtful} />
      {exempting && <ExemptForm slot={slot.key} onClose={() => setExempting(false)} />}
    </section>
  );
}
