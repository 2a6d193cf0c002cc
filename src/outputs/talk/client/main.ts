import { listKeyBindings } from './keyBindings.ts';
import { watchPointer } from './pointer.ts';
import { openTalk } from './talk.ts';

watchPointer();
void openTalk({ embedded: false, projector: false }).then((talk) => {
  talk.bind(listKeyBindings(talk));
  document.body.dataset.open = 'talk';
});
