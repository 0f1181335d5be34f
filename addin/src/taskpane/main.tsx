import { createRoot } from 'react-dom/client';
import { connectHost } from '../host/excel/host';
import { localeFor } from '../host/language';
import { browserStorage } from '../snapshot/storage';
import { TextProvider } from '../text/TextProvider';
import { PageFrame } from '../components/PageFrame';
import { TaskPane } from './TaskPane';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const host = await connectHost();
  const storage = browserStorage();
  createRoot(root).render(
    <PageFrame>
      <TextProvider initial={localeFor(host.displayLanguage)} storage={storage}>
        <TaskPane host={host} storage={storage} />
      </TextProvider>
    </PageFrame>,
  );
}

void start();
