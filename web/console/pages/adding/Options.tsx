import { useState } from 'preact/hooks';
import type { Locale } from '../../../../lib/domain/locale.ts';
import { groupsOf, poolsOf, settingsTemplatesOf, welcomeTemplatesOf } from '../../api/asks.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Choice, Tick } from '../../parts/fields.tsx';
import { groupOptions } from '../../parts/groupTree.ts';
import { MailPreview } from '../../parts/MailPreview.tsx';
import { RoleChoice } from '../../parts/RoleChoice.tsx';
import { Failed } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';
import { languageOptions } from '../../texts/languages.ts';
import type { Wish } from './wish.ts';

interface OptionsProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
  /** How many seats of each product these people would take. */
  readonly count: number;
  /** Asked anew whenever this is another. */
  readonly round: number;
}

/** Products with the seats that are left, role, group, language and templates. */
export function Options({ wish, onChange, count, round }: OptionsProps) {
  const { texts, accountId, can, productName, locale } = useSession();
  const mayLicense = can('licenses.manage');
  const pools = useAsk(() => (mayLicense ? poolsOf(accountId) : Promise.resolve([])), [accountId, round]);
  const groups = useAsk(() => groupsOf(accountId), [accountId]);
  const welcome = useAsk(() => welcomeTemplatesOf(accountId), [accountId]);
  const settings = useAsk(() => settingsTemplatesOf(accountId), [accountId]);
  const [isShown, show] = useState(false);
  const failed = [pools, groups, welcome, settings].find(({ state }) => state === 'failed');
  const change = (part: Partial<Wish>): void => {
    onChange({ ...wish, ...part });
  };
  return (
    <section class="card">
      <h2>{texts.adding.what}</h2>
      {failed?.state === 'failed' && <Failed error={failed.error} again={failed.again} />}
      {mayLicense && (
        <fieldset>
          <legend>{texts.adding.products}</legend>
          <p class="hint">{texts.adding.productsHint}</p>
          <div class="ticks">
            {(pools.value ?? []).map(({ productId, free }) => {
              const isOn = wish.products.includes(productId);
              const left = isOn ? free - count : free;
              return (
                <Tick
                  key={productId}
                  isOn={isOn}
                  label={
                    <>
                      {productName(productId)} <span class={`free ${left < 0 ? 'short' : ''}`}>{texts.adding.free(left)}</span>
                    </>
                  }
                  onChange={(isChosen) => {
                    change({ products: isChosen ? [...wish.products, productId] : wish.products.filter((one) => one !== productId) });
                  }}
                />
              );
            })}
          </div>
        </fieldset>
      )}
      <div class="grid">
        <div>
          <RoleChoice
            role={wish.role}
            groups={groups.value ?? []}
            onChange={(role) => {
              change({ role });
            }}
          />
        </div>
        <Choice
          label={texts.adding.group}
          value={wish.groupId}
          options={[['', texts.adding.noGroup], ...groupOptions(groups.value ?? [], locale)]}
          onChange={(groupId) => {
            change({ groupId });
          }}
        />
        <Choice
          label={texts.adding.language}
          value={wish.locale}
          options={languageOptions(locale)}
          onChange={(chosen) => {
            change({ locale: chosen as Locale });
          }}
        />
        <div>
          <Choice
            label={texts.adding.welcomeTemplate}
            value={wish.welcomeTemplateId}
            options={[
              ['', texts.adding.standard],
              ...(welcome.value ?? []).map(({ welcomeTemplateId, name }) => [welcomeTemplateId, name] as const),
            ]}
            onChange={(welcomeTemplateId) => {
              change({ welcomeTemplateId });
            }}
          />
          {wish.welcomeTemplateId !== '' && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                show(true);
              }}
            >
              {texts.adding.showMail}
            </button>
          )}
        </div>
        {(settings.value ?? []).length > 0 && (
          <Choice
            label={texts.adding.settingsTemplate}
            value={wish.settingsTemplateId}
            options={[
              ['', texts.adding.noTemplate],
              ...(settings.value ?? []).map(({ settingsTemplateId, name }) => [settingsTemplateId, name] as const),
            ]}
            onChange={(settingsTemplateId) => {
              change({ settingsTemplateId });
            }}
          />
        )}
      </div>
      <Tick
        label={texts.adding.sendNow}
        isOn={wish.sendNow}
        onChange={(sendNow) => {
          change({ sendNow });
        }}
      />
      {isShown && (
        <MailPreview
          templateId={wish.welcomeTemplateId}
          locale={wish.locale}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </section>
  );
}
