import { createRoot } from 'react-dom/client';
import { PageFrame } from '../components/PageFrame';
import { browserStorage } from '../snapshot/storage';
import { TextProvider } from '../text/TextProvider';
import { PortalPage } from './PortalPage';

const root = document.getElementById('root');
if (root) {
  const storage = browserStorage();
  createRoot(root).render(
    <PageFrame>
      {/* Browsers in Vietnamese offices are often English: the page is Vietnamese until somebody asks otherwise. */}
      <TextProvider initial="vi" storage={storage}>
        <PortalPage storage={storage} />
      </TextProvider>
    </PageFrame>,
  );
}
