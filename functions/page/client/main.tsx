import { render } from 'preact';
import { startSession } from './session.ts';
import { App } from './view/app.tsx';

const place = document.getElementById('app');
if (place !== null) {
  const session = startSession();
  render(<App session={session} />, place);
  session.start();
}
