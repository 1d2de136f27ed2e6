// Puts the page together.

import {act, pressed, showProblem} from './actions.js';
import {channels} from './channels.js';
import {byId, setText} from './dom.js';
import {conversions, events, hosts, quotas, recordings} from './lists.js';
import {follow} from './stream.js';

const draw = {channels, conversions, events, hosts, quotas, recordings};
const STATES = {connecting: 'Connecting', live: 'Live', lost: 'Reconnecting'};

const parts = Object.fromEntries(Object.entries(draw).map(([name, show]) => [name, news => {
  showProblem(name, news.problem);
  byId(name).classList.toggle('stale', news.problem !== null);
  if (news.value !== null) {
    show(news.value);
  }
}]));

function onState(state) {
  const connection = byId('connection');
  connection.dataset.state = state;
  setText(connection, STATES[state]);
  byId('lost').hidden = state !== 'lost';
  document.body.classList.toggle('offline', state === 'lost');
  if (state === 'live') {
    offerDemo();
  }
}

async function offerDemo() {
  try {
    byId('demo').hidden = !(await fetch('/api/demo')).ok;
  } catch {
    // The stream tells that the server is gone.
  }
}

const stream = follow(parts, {onState});
byId('reconnect').onclick = stream.connect;

document.querySelectorAll('[data-disturbance]').forEach(button => {
  button.onclick = () => pressed(button, () => act('POST', '/api/demo',
    {disturbance: button.dataset.disturbance}, () => `${button.textContent}: done`));
});

const converting = byId('converting');
byId('convert').onclick = () => converting.showModal();
converting.addEventListener('close', () => {
  if (converting.returnValue === 'start') {
    act('POST', '/api/conversions', {resource: byId('file').value, type: byId('kind').value},
      conversion => `Conversion of ${conversion.file} started`);
  }
  converting.returnValue = '';
});
