import '@/lib/model/no-eval';
import { createRoot } from 'react-dom/client';
import { PracticeApp } from '@/components/practice/practice-app';
import { createWorkspace } from '@/lib/browser/create-workspace';
import { startPractice } from './practice-run';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(<PracticeApp workspace={createWorkspace({ all: false })} startPractice={startPractice} />);
