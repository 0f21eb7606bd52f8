import '@/lib/model/no-eval';
import { createRoot } from 'react-dom/client';
import { PanelApp } from '@/components/capture/panel-app';
import { createWorkspace } from '@/lib/browser/create-workspace';

const root = document.getElementById('root');
if (root) createRoot(root).render(<PanelApp workspace={createWorkspace({ all: false })} />);
