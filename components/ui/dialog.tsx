import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { useWords } from './words-context';

interface DialogProps extends ModalRootProps {
  title: ReactNode;
}

/**
 * A dialog whose close button has a name in the person's language. Esc closes it, and the focus returns to where it
 * was. Its head is no `header` element: that would make it a second banner of the page.
 */
export function Dialog({ title, children, ...root }: DialogProps) {
  const words = useWords();
  return (
    <Modal.Root centered transitionProps={{ duration: 0 }} {...root}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.app.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
