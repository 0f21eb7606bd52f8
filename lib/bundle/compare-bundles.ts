import type { BundleReport } from './verify-bundle';

/** A bundle's report with the name to call it by. */
export interface NamedReport {
  name: string;
  report: BundleReport;
}

/** How a later bundle of an installation stands to an earlier one: its log continues the earlier's, or does not. */
export interface Continuation {
  earlier: string;
  later: string;
  continues: boolean;
  /** Both are signed, and with the same key. */
  sameKey: boolean;
}

const installationOf = ({ report }: NamedReport): string => report.manifest.checkpoint.installation;

/**
 * Compares bundles of the same installation pairwise in the order of their checkpoints. A later log that lacks the
 * earlier checkpoint means that one of the two logs is not the original.
 */
export function compareBundles(bundles: readonly NamedReport[]): Continuation[] {
  const installations = [...new Set(bundles.map(installationOf))];
  return installations.flatMap((installation) => {
    const group = bundles.filter((bundle) => installationOf(bundle) === installation);
    const ordered = group.sort((a, b) => a.report.manifest.checkpoint.seq - b.report.manifest.checkpoint.seq);
    return ordered.slice(1).map((later, i) => {
      const earlier = ordered[i]!;
      const { seq, head } = earlier.report.manifest.checkpoint;
      const keys = [earlier, later].map(({ report: { signature } }) =>
        'publicKey' in signature ? signature.publicKey : null,
      );
      return {
        earlier: earlier.name,
        later: later.name,
        continues: later.report.log[seq]?.hash === head,
        sameKey: keys[0] !== null && keys[0] === keys[1],
      };
    });
  });
}
