// The server's events, taken no faster than they are shown: each event that was drawn is granted
// to the server again. A page that stands still, or lies in the background, grants nothing, and
// the server then asks Agora for nothing on its behalf.

const LONGEST_WAIT = 4000;

/** Follows the server for ever; `parts` are the receivers of news by the name of their event. */
export function follow(parts, {onState}) {
  let source = null;
  let timer = null;
  let wait = 500;
  let stream = null;
  let batch = 1;
  let news = [];
  let shown = 0;
  let granting = false;
  let frame = null;

  function connect() {
    clearTimeout(timer);
    source?.close();
    source = new EventSource('/api/events');
    source.onerror = lost;
    source.addEventListener('hello', greet);
    Object.keys(parts).forEach(name =>
      source.addEventListener(name, event => receive(name, event)));
  }

  function greet(event) {
    const hello = JSON.parse(event.data);
    stream = hello.stream;
    batch = hello.window / 4;
    shown = 0;
    news = [];
    wait = 500;
    onState('live');
  }

  function receive(name, event) {
    news.push([name, JSON.parse(event.data)]);
    frame ??= requestAnimationFrame(draw);
  }

  function draw() {
    frame = null;
    const drawn = news;
    news = [];
    drawn.forEach(([name, told]) => parts[name](told));
    shown += drawn.length;
    grant();
  }

  async function grant() {
    if (granting || shown < batch) {
      return;
    }
    granting = true;
    const events = shown;
    shown = 0;
    try {
      await fetch(`/api/events/${stream}/demand`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({shown: events}),
      });
    } catch {
      // The stream is lost with the server, and says so itself.
    }
    granting = false;
    grant();
  }

  function lost() {
    source.close();
    onState('lost');
    clearTimeout(timer);
    timer = setTimeout(connect, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  addEventListener('online', connect);
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', event => event.persisted && connect());
  connect();
  return {connect};
}
