import { Modal, type ModalProps } from '@mantine/core';
import { useWords } from './words-context';

/** A dialog whose close button has a name in the person's language. Esc closes it, focus returns to where it was. */
export function Dialog(props: ModalProps) {
  const words = useWords();
  return (
    <Modal
      centered
      closeButtonProps={{ 'aria-label': words.app.close }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.5 }}
      {...props}
    />
  );
}
