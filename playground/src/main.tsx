import './workers.ts';
import 'graphiql/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { isOutboxShown } from './outbox/outbox.ts';
import { Playground } from './playground.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no #root element');
createRoot(root).render(<Playground hasOutbox={await isOutboxShown()} />);
