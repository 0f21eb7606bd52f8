import { useWords } from '@/components/ui/words-context';
import type { SignatureState } from '@/lib/use-cases/workspace';

/** What a bundle's signature proves, in words. */
export function useSignatureWords(): (signature: SignatureState) => string {
  const { bundles } = useWords();
  return (signature) =>
    signature.state === 'signed' ? bundles.signature.signed(signature.publicKey) : bundles.signature[signature.state];
}
