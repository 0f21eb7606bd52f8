import { Modal, type ModalRootProps } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
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
  const { opened } = root;
  // Our dialogs are often gone together with what opened them in the tree, so the focus is given back here.
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) setTimeout(() => before.isConnected && before.focus());
    };
  }, [opened]);
  return (
    <Modal.Root returnFocus={false} centered transitionProps={{ duration: 0 }} {...root}>
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
