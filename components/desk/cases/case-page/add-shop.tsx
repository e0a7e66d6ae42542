import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SiteId } from '../../../../utils/model/site.ts';
import { useTexts } from '../../../texts-context.ts';
import { LineField } from '../fields/line-field.tsx';
import { legalDayAt } from '../../../../utils/model/days.ts';
import { useCasesTexts } from '../use-texts.ts';
import { FoldedForm } from '../fields/folded-form.tsx';
import type { CaseActs } from './use-case-change.ts';

const sites = SiteId.options.filter((site) => site !== 'demo');

/** One more shop of the operator, on whichever site. */
export function AddShop({ acts }: { acts: CaseActs }): JSX.Element {
  const texts = useCasesTexts();
  const common = useTexts();
  const [open, setOpen] = useState(false);
  const [site, setSite] = useState<SiteId>('taobao');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const address = url.trim();
    const shop = {
      site,
      name: name.trim(),
      ...(address !== '' && { url: address }),
      seen: legalDayAt(new Date()),
    };
    if (!(await acts.change({ kind: 'shop', data: { shop } }))) return;
    setName('');
    setUrl('');
    setOpen(false);
  };
  return (
    <FoldedForm label={texts.say('who.add-shop')} open={open} onOpen={setOpen} onSubmit={() => void add()}>
      <label class="field">
        <span>{texts.say('shop.site')}</span>
        <select
          class="input"
          value={site}
          onChange={({ currentTarget }) => setSite(sites.find((one) => one === currentTarget.value) ?? site)}
        >
          {sites.map((one) => (
            <option key={one} value={one}>
              {common.say(`site.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <LineField label={texts.say('shop.name')} value={name} required maxLength={200} onValue={setName} />
      <LineField type="url" label={texts.say('shop.url')} value={url} maxLength={2000} onValue={setUrl} />
      <div class="actions">
        <button type="submit" class="button small" aria-disabled={acts.busy}>
          {texts.say('form.add')}
        </button>
      </div>
    </FoldedForm>
  );
}
