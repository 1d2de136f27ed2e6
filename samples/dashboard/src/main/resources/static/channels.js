// The channels, one of them in detail.

import {act, pressed} from './actions.js';
import {byId, element, keep, setText} from './dom.js';
import {figure, spark} from './figures.js';

const MINUTES = 1;
const list = byId('channel-list');
const record = byId('record');
let shown = [];
let chosen = null;
let byHand = false;

export function channels(now) {
  shown = withChosen(now.shown);
  figure('channels', now.channels);
  figure('users', now.users);
  spark('users', now.users);
  if (!shown.some(channel => channel.name === chosen)) {
    chosen = fullest()?.name ?? null;
  }
  draw();
}

/** Who has chosen a channel shall not find another in its place, even if it is shown no more. */
function withChosen(now) {
  if (!byHand || now.some(channel => channel.name === chosen)) {
    return now;
  }
  const past = {name: chosen, live: false, hosts: [], audience: [], users: 0, past: true};
  return [...now, past].sort((one, other) => one.name < other.name ? -1 : 1);
}

function fullest() {
  return shown.reduce((most, channel) => channel.users > (most?.users ?? -1) ? channel : most, null);
}

function draw() {
  const most = Math.max(1, ...shown.map(channel => channel.users));
  keep(list, shown, {
    key: channel => channel.name,
    create: tab,
    update: (item, channel) => updateTab(item, channel, most),
  });
  detail(shown.find(channel => channel.name === chosen));
}

function tab(channel) {
  const item = element('button', {type: 'button', className: 'channel', role: 'tab'},
    element('span', {className: 'name'}, channel.name),
    element('span', {className: 'count'}),
    element('span', {className: 'level'}, element('i')));
  item.setAttribute('aria-controls', 'channel');
  item.onclick = () => choose(channel.name);
  return item;
}

function updateTab(item, channel, most) {
  const selected = channel.name === chosen;
  item.ariaSelected = String(selected);
  item.tabIndex = selected ? 0 : -1;
  item.id = `tab-${channel.name}`;
  setText(item.querySelector('.count'), channel.past ? '–' : String(channel.users));
  item.querySelector('i').style.width = `${100 * channel.users / most}%`;
}

function choose(name) {
  chosen = name;
  byHand = true;
  draw();
}

list.addEventListener('keydown', event => {
  const names = shown.map(channel => channel.name);
  const at = names.indexOf(chosen);
  const next = {
    ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1,
    Home: 0, End: names.length - 1,
  }[event.key];
  if (next !== undefined && names.length) {
    event.preventDefault();
    choose(names[(next + names.length) % names.length]);
    list.querySelector('[aria-selected="true"]').focus();
  }
});

function detail(channel) {
  record.disabled = !channel;
  setText(byId('channel-name'), channel?.name ?? 'No channel');
  setText(byId('channel-facts'), channel ? facts(channel) : 'Nobody is in any channel.');
  const users = !channel ? [] : [
    ...channel.hosts.map(uid => ({uid, host: true, channel: channel.name})),
    ...channel.audience.map(uid => ({uid, host: false, channel: channel.name})),
  ];
  keep(byId('users'), users, {
    key: user => `${user.channel}/${user.uid}`,
    create: chip,
    update: (item, user) => item.classList.toggle('host', user.host),
  });
}

function facts(channel) {
  if (channel.past) {
    return 'Not among the fullest any more.';
  }
  const users = channel.users === 1 ? '1 user' : `${channel.users} users`;
  const hosts = channel.hosts.length === 1 ? '1 host' : `${channel.hosts.length} hosts`;
  return channel.live ? `${users}, ${hosts}` : users;
}

function chip(user) {
  const remove = element('button', {
    type: 'button', className: 'plain',
    ariaLabel: `Remove user ${user.uid} from ${user.channel}`,
    title: `Remove for ${MINUTES} min`,
  }, '×');
  remove.onclick = () => pressed(remove, () => act('POST', '/api/bans',
    {channel: user.channel, uid: user.uid, minutes: MINUTES},
    rule => `User ${user.uid} is kept out of ${user.channel} for ${MINUTES} min (rule ${rule.id})`));
  return element('li', {className: 'user'}, element('span', {}, String(user.uid)), remove);
}

record.onclick = () => pressed(record, () => act('POST', '/api/recordings', {channel: chosen},
  recording => `Recording of ${recording.channel} started`));
