import '@/lib/model/no-eval';
import { createRoot } from 'react-dom/client';
import { WorkbenchApp } from '@/components/workbench/workbench-app';
import { createWorkspace } from '@/lib/browser/create-workspace';

const root = document.getElementById('root');
if (root) createRoot(root).render(<WorkbenchApp workspace={createWorkspace({ all: true })} />);
