import { render } from 'preact';
import { useState } from 'preact/hooks';
import { createClient } from '../api/client.ts';
import { createSend } from '../api/send.ts';
import { Mark } from '../view/icon.tsx';
import { CallForm } from './call-form.tsx';
import { KeyForm } from './key-form.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { StoryPanel } from './story-panel.tsx';

/** The key lives as long as the tab and is written nowhere. */
const Console = () => {
  const [key, setKey] = useState('');
  const [story, setStory] = useState('');
  const client = createClient(
    createSend({
      baseUrl: '',
      credentials: (security) => (security === 'api-key' ? { 'x-api-key': key } : {}),
    }),
  );
  return (
    <>
      <header class="top">
        <div class="top-inner">
          <div class="brand">
            <Mark />
            <h1>Ringaround operations</h1>
          </div>
          {key !== '' && (
            <div class="tools">
              <button type="button" class="button icon-button" onClick={() => setKey('')}>
                Forget key
              </button>
            </div>
          )}
        </div>
      </header>
      <main class="ops-page">
        {key === '' ? (
          <KeyForm accept={setKey} />
        ) : (
          <>
            <OverviewPanel client={client} open={setStory} refused={() => setKey('')} />
            <div class="ops-columns">
              <StoryPanel key={story} client={client} id={story} open={setStory} />
              <CallForm client={client} />
            </div>
          </>
        )}
      </main>
    </>
  );
};

const place = document.getElementById('app');
if (place !== null) render(<Console />, place);
