# Что Waypost говорит по-русски. Ключи одинаковы во всех языках.
# Без точки в конце короткого текста.

## document

# Виды элементов: сами по себе и со счётом.
node-persona = Персона
node-stage = Этап
node-touchpoint = Точка контакта
node-pain-point = Болевая точка
node-idea = Идея
node-evidence = Доказательство
node-note = Заметка
node-persona-count = { $count ->
    [one] { $count } персона
    [few] { $count } персоны
   *[many] { $count } персон
}
node-stage-count = { $count ->
    [one] { $count } этап
    [few] { $count } этапа
   *[many] { $count } этапов
}
node-touchpoint-count = { $count ->
    [one] { $count } точка контакта
    [few] { $count } точки контакта
   *[many] { $count } точек контакта
}
node-pain-point-count = { $count ->
    [one] { $count } болевая точка
    [few] { $count } болевые точки
   *[many] { $count } болевых точек
}
node-idea-count = { $count ->
    [one] { $count } идея
    [few] { $count } идеи
   *[many] { $count } идей
}
node-evidence-count = { $count ->
    [one] { $count } доказательство
    [few] { $count } доказательства
   *[many] { $count } доказательств
}
node-note-count = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
   *[many] { $count } заметок
}

# Виды связей: сами по себе и со счётом.
link-next = Следующий шаг
link-experiences = Переживание
link-hurts = Вредит
link-relieves = Помогает
link-backs = Подтверждает
link-mismatch = Нестыковка
link-next-count = { $count ->
    [one] { $count } переход
    [few] { $count } перехода
   *[many] { $count } переходов
}
link-experiences-count = { $count ->
    [one] { $count } переживание
    [few] { $count } переживания
   *[many] { $count } переживаний
}
link-hurts-count = { $count ->
    [one] { $count } связь с болевой точкой
    [few] { $count } связи с болевыми точками
   *[many] { $count } связей с болевыми точками
}
link-relieves-count = { $count ->
    [one] { $count } связь с идеей
    [few] { $count } связи с идеями
   *[many] { $count } связей с идеями
}
link-backs-count = { $count ->
    [one] { $count } связь с доказательством
    [few] { $count } связи с доказательствами
   *[many] { $count } связей с доказательствами
}
link-mismatch-count = { $count ->
    [one] { $count } нестыковка
    [few] { $count } нестыковки
   *[many] { $count } нестыковок
}
lane-count = { $count ->
    [one] { $count } дорожка
    [few] { $count } дорожки
   *[many] { $count } дорожек
}
metric-count = { $count ->
    [one] { $count } метрика
    [few] { $count } метрики
   *[many] { $count } метрик
}
reading-count = { $count ->
    [one] { $count } замер
    [few] { $count } замера
   *[many] { $count } замеров
}
link-count = { $count ->
    [one] { $count } связь
    [few] { $count } связи
   *[many] { $count } связей
}

# Названия дорожек, у которых нет своего, и строка под названием.
lane-touchpoints = Точки контакта
lane-touchpoints-caption = шаги и каналы
lane-channel = Каналы
lane-channel-caption = где происходит контакт
lane-emotion = Эмоции
lane-thoughts = Мысли
lane-thoughts-caption = со слов клиентов
lane-expectations = Ожидания
lane-expectations-caption = на что рассчитывают клиенты
lane-text = Заметки
lane-pain-points = Болевые точки
lane-pain-points-caption = что мешает клиенту
lane-ideas = Идеи
lane-ideas-caption = что поможет
lane-evidence = Доказательства
lane-evidence-caption = откуда мы это знаем
lane-metrics = Метрики
lane-metrics-caption = значение, интервал, n
lane-funnel = Воронка
lane-funnel-caption = кто доходит до следующего шага
lane-pictures = Изображения
lane-line-of-interaction = Линия взаимодействия
lane-line-of-visibility = Линия видимости
lane-line-of-internal-interaction = Линия внутреннего взаимодействия

# Короткие названия метрик, как на карточке.
metric-nps = NPS
metric-enps = eNPS
metric-csat = CSAT
metric-csat-mean = CSAT, среднее
metric-ces = CES
metric-ces-net = CES, баланс
metric-ces-agree = CES, доля согласных
metric-ces-1 = CES 1.0
metric-csi = CSI
metric-csi-weighted = CSI, взвешенный
metric-dau = DAU
metric-wau = WAU
metric-mau = MAU
metric-stickiness = Липкость
metric-retention = Удержание
metric-retention-day = Удержание на день N
metric-churn = Отток
metric-acquisition = Новые клиенты
metric-conversion = Конверсия
metric-drop-off = Потери на шаге
metric-ltv = LTV
metric-aov = Средний чек
metric-fcr = FCR
metric-aht = AHT
metric-time-on-task = Время на задачу
metric-time-to-first-value = Время до первой пользы
metric-incident-share = Доля с инцидентами
metric-own = Своя метрика

# Что такое каждая метрика, одной строкой.
metric-nps-about = Готовы ли клиенты рекомендовать: сторонники минус критики
metric-enps-about = Готовы ли сотрудники рекомендовать нас как работодателя
metric-csat-about = Доля оценок 4 и 5 из 5
metric-csat-mean-about = Средняя удовлетворённость, от 1 до 5
metric-ces-about = Насколько было легко: среднее от 1 до 7
metric-ces-net-about = Насколько было легко: доля 6–7 минус доля 1–3
metric-ces-agree-about = Насколько было легко: доля 5–7
metric-ces-1-about = Сколько усилий потребовалось: среднее от 1 до 5, меньше — лучше
metric-csi-about = Индекс удовлетворённости: среднее от 1 до 10
metric-csi-weighted-about = Индекс удовлетворённости с учётом важности
metric-dau-about = Уникальные пользователи за день
metric-wau-about = Уникальные пользователи за неделю
metric-mau-about = Уникальные пользователи за 30 дней
metric-stickiness-about = Доля дневной аудитории в месячной
metric-retention-about = Доля клиентов, оставшихся за период
metric-retention-day-about = Доля клиентов, вернувшихся на день N
metric-churn-about = Доля клиентов, ушедших за период
metric-acquisition-about = Клиенты, пришедшие за период
metric-conversion-about = Доля перешедших на следующий шаг
metric-drop-off-about = Доля не перешедших на следующий шаг
metric-ltv-about = Доход от клиента за всё время
metric-aov-about = Выручка на один заказ
metric-fcr-about = Решено с первого обращения
metric-aht-about = Среднее время обработки обращения
metric-time-on-task-about = Время на выполнение задачи
metric-time-to-first-value-about = Время до первой пользы от продукта
metric-incident-share-about = Доля клиентов, столкнувшихся с инцидентом
metric-own-about = Всё остальное, что вы измеряете

# Как считается метрика.
metric-nps-formula = 100 × (сторонники − критики) ÷ ответы; сторонники 9–10, критики 0–6 из 0–10
metric-enps-formula = 100 × (сторонники − критики) ÷ ответы; сторонники 9–10, критики 0–6 из 0–10
metric-csat-formula = 100 × оценки 4 и 5 ÷ все оценки от 1 до 5
metric-csat-mean-formula = сумма оценок от 1 до 5 ÷ число ответов
metric-ces-formula = сумма оценок от 1 до 7 на «было легко» ÷ число ответов
metric-ces-net-formula = доля оценок 6–7 − доля оценок 1–3, из 1–7
metric-ces-agree-formula = 100 × оценки 5–7 ÷ все оценки от 1 до 7
metric-ces-1-formula = сумма оценок от 1 до 5 на «сколько усилий» ÷ число ответов
metric-csi-formula = сумма оценок от 1 до 10 ÷ число ответов
metric-csi-weighted-formula = 100 × Σ(важность × удовлетворённость) ÷ (10 × Σ важность), каждая от 1 до 10
metric-dau-formula = люди, активные за день, каждый один раз
metric-wau-formula = люди, активные за 7 дней, каждый один раз
metric-mau-formula = люди, активные за 30 дней, каждый один раз
metric-stickiness-formula = 100 × DAU ÷ MAU
metric-retention-formula = 100 × (клиенты на конец − новые) ÷ клиенты на начало
metric-retention-day-formula = 100 × вернулись на день N ÷ размер когорты
metric-churn-formula = 100 × ушедшие ÷ клиенты на начало; за несколько периодов 1 − Π(1 − отток)
metric-acquisition-formula = число новых клиентов
metric-conversion-formula = 100 × пришли на следующий шаг ÷ пришли на этот; по всему пути: последний ÷ первый
metric-drop-off-formula = 100 − конверсия
metric-ltv-formula = чек × покупок в год × лет или ARPA × маржа ÷ отток
metric-aov-formula = выручка ÷ заказы
metric-fcr-formula = 100 × решено с первого обращения ÷ обращения
metric-aht-formula = (разговор + удержание + завершение) ÷ обращения
metric-time-on-task-formula = среднее геометрическое, если замеров меньше 25, иначе медиана
metric-time-to-first-value-formula = медиана времени и доля тех, кто так и не дошёл
metric-incident-share-formula = 100 × клиенты, столкнувшиеся с инцидентом ÷ все клиенты
metric-own-formula = как вы её определите

# О чём метрики.
family-loyalty = Лояльность
family-satisfaction = Удовлетворённость
family-effort = Усилия
family-use = Использование
family-retention = Привлечение и удержание
family-money = Деньги
family-service = Обслуживание

# Как объединяются замеры и почему это невозможно.
rule-counts = Складываются ответы, а не усредняются баллы
rule-weighted = Среднее, взвешенное по числу ответов
rule-sum = Складываются
rule-attributes = По каждому свойству, с весом по числу ответов
rule-times = Отдельные замеры времени собираются вместе
rule-along = Вдоль пути: последний шаг от первого
rule-cohort = Между шагами не сводится: относится к своей когорте
rule-distinct-people = Не объединяется: одни и те же люди посчитались бы дважды
rule-segment = Не объединяется: относится к своему сегменту
cannot-pool-nothing = нет замеров
cannot-pool-distinct-people = одни и те же люди посчитались бы дважды
cannot-pool-per-segment = LTV относится к своему сегменту
cannot-pool-per-cohort = время до первой пользы относится к своей когорте
cannot-pool-no-sample-size = у части замеров нет размера выборки, веса неизвестны
cannot-pool-more-at-the-end = в конце прошло больше, чем пошло дальше с одного из прежних шагов
cannot-pool-only-results = известны только итоги, а не ответы за ними

# В чём и как измеряется метрика.
unit-points = Баллы
unit-percent = Проценты
unit-count = Количество
unit-money = Деньги
unit-seconds = Секунды
direction-higher = Больше — лучше
direction-lower = Меньше — лучше
direction-contextual = Зависит от контекста
aggregation-mean = Среднее
aggregation-sum = Сумма

# Каналы.
channel-app = Приложение
channel-site = Сайт
channel-chat = Чат
channel-chat-bot = Чат-бот
channel-voice-assistant = Голосовой помощник
channel-ivr = IVR
channel-call-centre = Колл-центр
channel-sms = SMS
channel-e-mail = Эл. почта
channel-push = Push
channel-social = Соцсеть
channel-branch = Отделение
channel-atm = Банкомат
channel-terminal = Терминал
channel-shop = Магазин
channel-courier = Курьер
channel-partner = Партнёр

# Варианты выбора.
severity-minor = Мешает
severity-workaround = Приходится обходить
severity-blocker = Не пройти
pain-status-open = Открыта
pain-status-planned = Решение в плане
pain-status-fixed = Устранена
pain-status-wont-fix = Не устраняем
idea-source-own = Своя
idea-source-best-practice = Лучшая практика рынка
idea-source-competitor = Решение конкурента
idea-status-open = Открыта
idea-status-planned = В плане
idea-status-done = Внедрена
idea-status-rejected = Отклонена
kano-must-be = Обязательное
kano-one-dimensional = Одномерное
kano-attractive = Привлекательное
kano-indifferent = Безразличное
kano-reverse = Обратное
kano-questionable = Сомнительное
evidence-kind-interview = Интервью
evidence-kind-survey = Опрос
evidence-kind-log = Данные системы
evidence-kind-gemba = Наблюдение (гемба)
evidence-kind-quote = Цитата
evidence-kind-complaint = Жалоба
evidence-kind-desk-research = Кабинетное исследование
evidence-kind-assumption = Предположение
evidence-level-unknown = Не указано
evidence-level-assumption = Предположение
evidence-level-researched = Исследовано
evidence-level-measured = Измерено
phase-before = До контакта
phase-during = Во время контакта
phase-after = После контакта
state-as-is = Как есть
state-to-be = Как будет
basis-planned = По плану
basis-actual = По факту
emotion-source-set = Задано вручную
emotion-source-computed = Рассчитано по доказательствам
language-ru = Русский
language-en = Английский
untitled = Без названия

# Поля.
field-id = Идентификатор
field-kind = Вид
field-name = Имя
field-title = Название
field-subject = Предмет
field-purpose = Цель карты
field-owner = Ответственный
field-client = Заказчик
field-date = Дата
field-state = Состояние
field-basis = Основание
field-language = Язык
field-currency = Валюта
field-emotion-scale = Шкала эмоций
field-emotion-source = Источник эмоций
field-counterpart = Парная карта
field-min = Наименьшее значение
field-max = Наибольшее значение
field-neutral = Нейтральное значение
field-min-label = Подпись худшего края
field-max-label = Подпись лучшего края
field-segment = Сегмент
field-share = Доля
field-goals = Цели
field-needs = Потребности
field-motivation = Мотивация
field-context = Контекст
field-quote = Цитата
field-color = Цвет
field-portrait = Портрет
field-goal = Цель клиента
field-phase = Фаза
field-stage = Этап
field-description = Описание
field-channel = Канал
field-track = Ветка
field-moment-of-truth = Момент истины
field-evidence-level = На чём основано
field-minutes = Длительность, минуты
field-sub-journey = Вложенная карта
field-width = Ширина колонки
field-height = Наименьшая высота
field-tags = Метки
field-severity = Тяжесть
field-frequency = Доля затронутых клиентов
field-status = Статус
field-cost = Потери в год
field-source = Источник
field-kano = Категория Кано
field-impact = Влияние
field-effort = Трудозатраты, человеко-месяцы
field-reach = Охват, клиентов в квартал
field-confidence = Уверенность
field-fact = Факт
field-interpretation = Интерпретация
field-place = Место
field-who = Кто собрал
field-weight = Вес
field-score = Эмоция по этим данным
field-url = Ссылка на источник
field-lane = Дорожка
field-at = Где
field-text = Текст
field-span = Ширина в колонках
field-picture = Изображение
field-from = Откуда
field-to = Куда
field-label = Подпись
field-emotion = Эмоция
field-thought = Мысль
field-expectation = Ожидание
field-caption = Пояснение
field-hidden = Скрыта
field-internal = Только для команды
field-metrics = Метрики
field-metric = Метрика
field-unit = Единица
field-scale = Диапазон
field-direction = Направление
field-aggregation = Как объединять
field-target = Цель
field-benchmark = Ориентир рынка
field-persona = Персона
field-period = Период
field-value = Значение
field-n = Размер выборки, n
field-promoters = Сторонники
field-passives = Нейтральные
field-detractors = Критики
field-answers = Ответы по оценкам
field-part = Часть
field-whole = Целое
field-sum = Сумма
field-of = На сколько случаев
field-start = На начало
field-end = На конец
field-new = Из них новых
field-times = Каждое время в секундах
field-never = Так и не дошли
field-attributes = Удовлетворённость/важность каждого, от 1 до 10
field-purchase = Сумма покупки
field-frequency-a-year = Покупок в год
field-lifespan = Лет с компанией
field-arpa = Выручка с клиента в месяц
field-margin = Маржа, от 0 до 1
field-churn = Уходят за месяц, от 0 до 1
field-reason = Причина

# Чего на карте может быть не больше, после числа.
many-nodes = элементов
many-stages = этапов
many-links = связей
many-lanes = дорожек
many-metrics = метрик
many-readings = замеров
many-goals = целей по метрикам
many-views = сохранённых видов
many-places = мест в одной скрытой находке
many-dismissals = скрытых находок
many-choices = значений в одном списке вида

# Отказы.
refused-missing = Элемента { $id } больше нет
refused-taken = Идентификатор { $id } уже занят
refused-link = Связь «{ $kind }» не может вести от «{ $from }» к «{ $to }»
refused-self-link = Элемент нельзя связать с самим собой
refused-range = «{ $field }»: значение вне допустимых пределов
refused-impossible = «{ $field }»: значения { $value } быть не может, только { possible-range }
possible-range = от { $min } до { $max }{ $unit ->
    [percent] {" %"}
   *[other] {""}
}
refused-too-long = «{ $field }»: текст длиннее { $limit } знаков
refused-too-many = На карте может быть не больше { $limit } { $what }
refused-lane-notes = На этой дорожке не может быть заметок
refused-scale = На шкале эмоций наименьшее значение должно быть меньше наибольшего, а нейтральное — между ними
refused-not-dismissed = Находка не скрыта
refused-dismissed-twice = Находка уже скрыта
refused-reading-exists = Для этой метрики уже есть замер с таким местом, персоной и периодом

# Название шага истории после слов «Отменить» и «Вернуть».
label-edit-info = изменение сведений о карте
label-add-persona = добавление персоны
label-add-stage = добавление этапа
label-add-touchpoint = добавление точки контакта
label-add-pain-point = добавление болевой точки
label-add-idea = добавление идеи
label-add-evidence = добавление доказательства
label-add-note = добавление заметки
label-edit-persona = изменение персоны
label-edit-stage = изменение этапа
label-edit-touchpoint = изменение точки контакта
label-edit-pain-point = изменение болевой точки
label-edit-idea = изменение идеи
label-edit-evidence = изменение доказательства
label-edit-note = изменение заметки
label-edit-elements = { $count ->
    [1] изменение элемента
    [one] изменение { $count } элемента
    [few] изменение { $count } элементов
   *[many] изменение { $count } элементов
}
label-remove-elements = { $count ->
    [1] удаление элемента
    [one] удаление { $count } элемента
    [few] удаление { $count } элементов
   *[many] удаление { $count } элементов
}
label-duplicate-elements = { $count ->
    [1] дублирование элемента
    [one] дублирование { $count } элемента
    [few] дублирование { $count } элементов
   *[many] дублирование { $count } элементов
}
label-move-touchpoints = { $count ->
    [1] перемещение точки контакта
    [one] перемещение { $count } точки контакта
    [few] перемещение { $count } точек контакта
   *[many] перемещение { $count } точек контакта
}
label-move-elements = { $count ->
    [1] перемещение элемента
    [one] перемещение { $count } элемента
    [few] перемещение { $count } элементов
   *[many] перемещение { $count } элементов
}
label-paste = вставка: { $what }
label-paste-and-over = { $count ->
    [one] вставка: { $what } поверх { $count } ячейки
    [few] вставка: { $what } поверх { $count } ячеек
   *[many] вставка: { $what } поверх { $count } ячеек
}
label-paste-over = { $count ->
    [one] вставка поверх { $count } ячейки
    [few] вставка поверх { $count } ячеек
   *[many] вставка поверх { $count } ячеек
}
label-first-persona = добавление первой персоны ({ $name }) с её переживанием
label-portrait = выбор портрета
label-picture = вставка изображения
label-link-next = соединение точек контакта
label-link-experiences = изменение переживания
label-link-hurts = привязывание болевой точки
label-link-relieves = привязывание идеи
label-link-backs = привязывание доказательства
label-link-mismatch = добавление нестыковки
label-remove-links = { $count ->
    [1] удаление связи
    [one] удаление { $count } связи
    [few] удаление { $count } связей
   *[many] удаление { $count } связей
}
label-reattach-link = перенос связи
label-add-lane = добавление дорожки
label-edit-lane = изменение дорожки
label-remove-lane = удаление дорожки
label-move-lane = перемещение дорожки
label-split-stage = разделение этапа
label-merge-stages = объединение этапов
label-extract-sub-journey = { $count ->
    [one] вынос { $count } точки контакта в отдельную карту
    [few] вынос { $count } точек контакта в отдельную карту
   *[many] вынос { $count } точек контакта в отдельную карту
}
label-edit-metric = изменение метрики
label-remove-metric = удаление метрики
label-move-metric = перемещение метрики
label-paste-readings = { $count ->
    [one] вставка { $count } замера
    [few] вставка { $count } замеров
   *[many] вставка { $count } замеров
}
label-clear-readings = { $count ->
    [one] очистка { $count } замера
    [few] очистка { $count } замеров
   *[many] очистка { $count } замеров
}
label-edit-reading = изменение замера
label-remove-reading = удаление замера
label-edit-goal = изменение цели
label-remove-goal = удаление цели
label-restore-version = возврат к прежней версии
label-restore-edits = восстановление правок
label-save-view = сохранение вида
label-rename-view = переименование вида
label-remove-view = удаление вида
label-dismiss-finding = скрытие находки
label-restore-finding = возврат находки
label-replace = { $count ->
    [1] замена в одном месте
    [one] замена в { $count } месте
    [few] замена в { $count } местах
   *[many] замена в { $count } местах
}

# What a map finds by itself: what is the matter, and what to do about it.
finding-whole-journey = весь путь
finding-unit = { $unit ->
    [percent] {" %"}
    [seconds] {" с"}
    [minutes] {" мин"}
    [hours] {" ч"}
    [days] {" дн."}
    [money] {" "}{ $currency }
   *[points] {""}
}
finding-pain-facts = { $severity ->
    [blocker] клиенты не могут идти дальше
    [workaround] клиентам приходится искать обход
   *[minor] раздражает клиентов
}, { $steps ->
    [0] ни к одной точке контакта не привязана
    [one] в { $steps } точке контакта
    [few] в { $steps } точках контакта
   *[many] в { $steps } точках контакта
}, { $frequency ->
    [known] сталкиваются { $share } % клиентов
   *[unknown] сколько клиентов с ней сталкиваются, не указано
}
finding-weak-touchpoint = «{ $step }»: эмоция { $emotion } по шкале от { $min } до { $max }, { $personas ->
    [1] по одной персоне
    [one] среднее по { $personas } персоне
    [few] среднее по { $personas } персонам{ $weights ->
        [shares] {" с учётом их долей"}
       *[none] {""}
    }
   *[many] среднее по { $personas } персонам{ $weights ->
        [shares] {" с учётом их долей"}
       *[none] {""}
    }
}; { $pains ->
    [0] открытых болевых точек нет
    [one] { $pains } открытая болевая точка
    [few] { $pains } открытые болевые точки
   *[many] { $pains } открытых болевых точек
}
finding-weak-touchpoint-advice = Разберитесь, что там идёт не так и с чего начать
finding-emotional-fall = { $persona }: с { $high } на шаге «{ $from }» до { $low } на шаге «{ $to }» по шкале от { $min } до { $max }
finding-emotional-fall-advice = Посмотрите, что происходит между этими шагами: нарушенное обещание, ожидание, передача из рук в руки
finding-personas-diverge = «{ $step }»: { $unhappy } — { $low }, { $happy } — { $high } по шкале от { $min } до { $max }
finding-personas-diverge-advice = Посмотрите, что получает одна персона и чего не хватает другой
finding-pain-unowned = За «{ $pain }» никто не отвечает: { finding-pain-facts }
finding-pain-unowned-advice = Назначьте ответственного: что ничьё, то и не чинят
finding-pain-unrelieved = «{ $pain }» не решает ни одна идея: { finding-pain-facts }
finding-pain-unrelieved-advice = Свяжите с ней идею, найдите новую или решите оставить как есть
finding-idle-idea = { $status ->
    [planned] «{ $idea }» запланирована, но на карте ничего не решает
   *[open] «{ $idea }» на карте ничего не решает
}
finding-idle-idea-advice = Свяжите её с болевой точкой или точкой контакта, которой она поможет, или отклоните
finding-truth-without-evidence = «{ $step }» — момент истины, { $level ->
    [researched] отмечен как исследованный, но на карте это ничем не подтверждено
    [measured] отмечен как измеренный, но на карте это ничем не подтверждено
    [assumption] но держится на предположении
   *[unknown] но на карте ничем не подтверждено, что там происходит
}
finding-truth-without-evidence-advice = Привяжите интервью, опрос, журнал или наблюдение либо внесите замер
finding-assumptions-alone = В этапе «{ $stage }» только на предположениях { $count ->
    [one] держится { $count } точка контакта из { $all }
    [few] держатся { $count } точки контакта из { $all }
   *[many] держатся { $count } точек контакта из { $all }
}, первая — «{ $step }»
finding-assumptions-alone-advice = Расспросите нескольких клиентов или понаблюдайте, прежде чем решать
finding-fork-sum = «{ $step }»: доли на развилке (путей: { $ways }) дают в сумме { $sum } %, а не 100 %
finding-fork-sum-advice = Исправьте доли или проведите недостающий путь
finding-dead-end = Из «{ $step }» никуда нет пути, хотя «{ $stage }» — не последний этап
finding-dead-end-advice = Проведите, куда клиент идёт дальше; если здесь он уходит, скройте находку с этой причиной
finding-unreachable = К «{ $step }»{ $more ->
    [0] {""}
    [one] {" и ещё "}{ $more } точке контакта за ней
    [few] {" и ещё "}{ $more } точкам контакта за ней
   *[many] {" и ещё "}{ $more } точкам контакта за ней
} не ведёт ни один путь
finding-unreachable-advice = Проведите, откуда приходит клиент; если путь может начаться здесь, скройте находку с этой причиной
finding-mismatch = «{ $one }» и «{ $other }» не согласуются{ $said ->
    [said] : { $label }
   *[nothing] {""}
}
finding-mismatch-advice = Решите, что верно, и говорите в обоих местах одинаково
finding-off-target = { $metric } · { $place }{ $who ->
    [persona] {" · "}{ $persona }
   *[all] {""}
}{ $when ->
    [said] {" · "}{ $period }
   *[never] {""}
}: { $value }{ finding-unit } при цели { $target }{ finding-unit }; { $certainty ->
    [interval] 95 %-й интервал от { $low } до { $high }, n { $n }
    [widest] даже самый широкий возможный 95 %-й интервал, от { $low } до { $high }, не включает цель; n { $n }
    [small-sample] всего n { $n }: это направление, а не результат
    [no-sample-size] размер выборки не указан, возможна случайность
   *[no-interval] n { $n }, но интервала нет, возможна случайность
}
finding-off-target-advice = { $certainty ->
    [interval] Ищите причину в этом месте или проверьте, верна ли цель
    [widest] Ищите причину в этом месте или проверьте, верна ли цель
   *[unsure] Сначала соберите больше ответов, потом ищите причину
}
finding-small-sample = { $metric }: меньше 30 ответов у { $count } из { $all } замеров ({ $sizes ->
    [same] n { $least }
   *[range] n от { $least } до { $most }
})
finding-small-sample-advice = Это только направление: соберите хотя бы 30 ответов, лучше 100
finding-no-sample-size = { $metric }: размер выборки не указан у { $count } из { $all } замеров
finding-no-sample-size-advice = Внесите n или узнайте его у источника
finding-unexplored-stage = «{ $stage }»: { $steps ->
    [one] { $steps } точка контакта
    [few] { $steps } точки контакта
   *[many] { $steps } точек контакта
}, ни одной болевой точки и ни одного доказательства
finding-unexplored-stage-advice = Не исследован — не значит безупречен: сходите и посмотрите или расспросите клиентов

finding-list-none = Ничего не найдено. Это не значит, что всё безупречно: нет лишь того, что ищет этот список

# The kinds of findings.
finding-kind-weak-touchpoint = Самые слабые точки контакта
finding-kind-emotional-fall = Самые резкие спады эмоций
finding-kind-pain-unowned = Болевые точки без ответственного
finding-kind-pain-unrelieved = Болевые точки без решения
finding-kind-truth-without-evidence = Моменты истины без доказательств
finding-kind-off-target = Метрики не достигают цели
finding-kind-mismatch = Нестыковки
finding-kind-personas-diverge = Где персоны расходятся
finding-kind-unreachable = Недостижимые точки контакта
finding-kind-dead-end = Тупики
finding-kind-fork-sum = Развилки, где доли не сходятся
finding-kind-unexplored-stage = Неисследованные этапы
finding-kind-assumptions-alone = Одни предположения
finding-kind-idle-idea = Идеи, которые ничего не решают
finding-kind-no-sample-size = Замеры без размера выборки
finding-kind-small-sample = Малые выборки

## picture

picture-untitled-map = Карта без названия
picture-untitled-stage = Этап без названия
picture-untitled-step = Шаг без названия
picture-unlinked = Пока вне шагов
picture-client = клиент
picture-owner = владелец
picture-internal = для внутреннего пользования
picture-odd-fork = В сумме { $sum }
picture-scale = по шкале { $min }…{ $max }
picture-score = оценка { $score } по шкале { $min }…{ $max }, { $steps } из { $of ->
    [one] { $of } шага
    [few] { $of } шагов
   *[many] { $of } шагов
}{ $weights ->
    [shares] , персоны с учётом долей
   *[none] {""}
}
picture-personas-shown = { $of ->
    [one] показано { $shown } из { $of } персоны
    [few] показано { $shown } из { $of } персон
   *[many] показано { $shown } из { $of } персон
}
picture-interval = интервал 95 % от { $low } до { $high }
picture-emotion-set = задано вручную
picture-emotion-computed = { $count ->
    [one] рассчитано по { $count } доказательству с оценкой
    [few] рассчитано по { $count } доказательствам с оценкой
   *[many] рассчитано по { $count } доказательствам с оценкой
}
picture-emotion-peak = Пик
picture-emotion-low = Минимум
picture-emotion-end = Финал
picture-emotion-average = среднее
picture-emotion-fall = Спад на { $by }
picture-percent = { $value } %
picture-money = { $value } { $currency }
picture-seconds = { $value } с
picture-minutes = { $value } мин
picture-hours = { $value } ч
picture-days = { $value } дн.
picture-no-data = нет данных
picture-no-value = нет значения
picture-no-sample = размер выборки не указан
picture-small-sample = мало ответов: только направление
picture-of-stage = весь этап
picture-lowest-emotion = минимум этапа
picture-only-reading = Единственный замер
picture-worst-reading = { $count ->
    [one] Худший из { $count } замера
    [few] Худший из { $count } замеров
   *[many] Худший из { $count } замеров
}
picture-moment-count = { $count ->
    [one] { $count } момент истины
    [few] { $count } момента истины
   *[many] { $count } моментов истины
}
picture-channel-count = { $count ->
    [one] { $count } канал
    [few] { $count } канала
   *[many] { $count } каналов
}
picture-thought-count = { $count ->
    [one] { $count } мысль
    [few] { $count } мысли
   *[many] { $count } мыслей
}
picture-expectation-count = { $count ->
    [one] { $count } ожидание
    [few] { $count } ожидания
   *[many] { $count } ожиданий
}
picture-measured-steps = измерено { $measured } из { $steps ->
    [one] { $steps } шага
    [few] { $steps } шагов
   *[many] { $steps } шагов
}
picture-others-join = по пути приходят и другие
picture-cannot-pool-end = не сводится: в конце прошло больше, чем пошло дальше с одного из прежних шагов
picture-combined = { $count ->
    [one] по { $count } замеру
    [few] по { $count } замерам
   *[many] по { $count } замерам
 }
picture-change = { $by } с { $period }
picture-change-widest = { $by } с { $period } — даже при наибольшей погрешности
picture-no-change = { $by }: в пределах погрешности
picture-change-unknown = { $by }: значимость неизвестна
picture-apart-places = с { $period } не сравнить: измерены другие шаги
picture-apart-personas = с { $period } не сравнить: опрошены другие клиенты
picture-cannot-pool-people = не сводится: один человек может быть посчитан дважды
picture-cannot-pool-segments = не сводится: у каждого сегмента своё значение
picture-cannot-pool-cohorts = не сводится: у каждой когорты своё значение
picture-cannot-pool-sample = не сводится: не указан размер выборки
picture-cannot-pool-results = не сводится: нет исходных подсчётов
picture-quote-open = «
picture-quote-close = »
picture-empty-title = Путь начинается с первого этапа
picture-empty-text = Нажмите Ctrl+Shift+Enter или «Этап» на панели, затем добавьте шаги клиента его словами.
picture-no-stages-title = Этапов пока нет
picture-no-stages-text = Путь клиента ещё предстоит описать
picture-hint-touchpoints = Что делает клиент? «Ищу часы работы»
picture-hint-channel = Где это происходит: приложение, сайт, отделение, колл-центр?
picture-hint-emotion = Добавьте персону и двигайте точки кривой вверх и вниз
picture-hint-thoughts = О чём думает клиент? «Деньги вернут?»
picture-hint-expectations = На что рассчитывает клиент? «Ответят за день»
picture-hint-text = Что ещё стоит записать об этом шаге?
picture-hint-pain-points = Что идёт не так и насколько это больно?
picture-hint-ideas = Что снимет боль?
picture-hint-evidence = Откуда мы это знаем: интервью, опрос, журнал, наблюдение на месте?
picture-hint-metrics = Какое число это показывает? Добавьте значение и размер выборки
picture-hint-funnel = Сколько человек приходит на каждый шаг и сколько идёт дальше? Добавьте конверсию как часть от целого
picture-hint-pictures = Скриншоты и фотографии шага
legend-moment-of-truth = момент истины
legend-evidence-level = предположение, исследовано, измерено
legend-loop = возврат
legend-mismatch = шаги противоречат друг другу
legend-severity = тяжесть болевой точки
legend-interval = значение, интервал 95 %
legend-target-reached = цель точно достигнута (весь интервал)
legend-target-missed = цель точно не достигнута (весь интервал)
legend-target-open = достигнута ли цель, сказать нельзя
legend-sample-weak = серое число: n меньше 30 или не указано, видно лишь направление
legend-sample-fair = янтарное число: n от 30 до 99
legend-gap = разрыв: нет значения
legend-average-weighted = среднее по персонам с учётом их долей, от низшей до высшей
legend-average = среднее по персонам, от низшей до высшей
legend-fall = самый большой спад
legend-benchmark = ориентир
legend-change = значимое изменение к прошлому периоду
heat-small-sample = мало ответов
heat-no-pain = болевых точек не отмечено
heat-emotion = { $count ->
    [one] { $mean } · { $count } персона
    [few] { $mean } · среднее по { $count } персонам{ $weights ->
        [shares] {" по долям"}
       *[none] {""}
    }
   *[many] { $mean } · среднее по { $count } персонам{ $weights ->
        [shares] {" по долям"}
       *[none] {""}
    }
 }
heat-emotion-scale = Эмоция, среднее по персонам: { $worst } … { $best }
heat-scale = { $metric }: { $worst } … { $best }, { $direction }
heat-target-scale = { $metric }: насколько каждый шаг достигает цели, { $direction }
heat-latest = последний период каждого шага
heat-same = одинаковый цвет: интервалы пересекаются, пусть и через другие шаги
heat-weak = контурный знак: n меньше 30 или не указан
heat-no-measure = без цвета: нет цели, с которой сравнивать
funnel-visitors = Пришли: { $count }
funnel-goes-on = { $share } { $margin } идут дальше, { $n }
funnel-drops-off = { $share } уходят
funnel-joined = на { $count } больше, чем пошли дальше до этого
funnel-overall = В целом { $share } { $margin }, { $n }
chart-periods = По периодам
chart-stages = По этапам
chart-personas = По персонам
chart-answers = Ответы
chart-funnel = Воронка
chart-divergence = Расхождение персон
chart-divergence-title = Эмоции: где персоны расходятся сильнее всего
chart-whole-map = весь путь
chart-everybody = все клиенты
chart-no-period = без периода
chart-source = Источник: { $source }
chart-target = цель { $value }
chart-benchmark = ориентир { $value }
chart-nothing-measured = На этой карте пока ничего не измерено. Выберите точку контакта и добавьте число в инспекторе.
chart-no-numbers = Здесь нет чисел этой метрики. Выберите другое место или персону либо добавьте число в инспекторе.
chart-no-answers = Здесь нет подсчитанных ответов. Введите число как подсчёт: промоутеры, нейтралы и критики или ответы по баллам.
chart-no-funnel = Для воронки нужна конверсия на точках контакта, введённая как «столько-то из стольких-то». Выберите другую метрику или введите подсчёты.
chart-no-divergence = Нужны хотя бы две персоны с разными эмоциями на одном и том же шаге.
chart-not-counted = известен только итог
chart-latest = Последнее значение — { $number }.
chart-last-known = Последнее известное — { $number }.
chart-change-real = { $by } к периоду { $period }: изменение значимо.
chart-change-widest = { $by } к периоду { $period }: изменение значимо даже при наибольшей возможной погрешности.
chart-change-none = { $by } к периоду { $period }: в пределах погрешности.
chart-change-unknown = { $by } к периоду { $period }: значимо ли изменение, сказать нельзя.
chart-both-places = { $count ->
    [one] По { $count } шагу, измеренному в обоих периодах
    [few] По { $count } шагам, измеренным в обоих периодах
   *[many] По { $count } шагам, измеренным в обоих периодах
}: { $by }, { $proof ->
    [interval] изменение значимо
    [widest] изменение значимо даже при наибольшей возможной погрешности
    [chance] в пределах погрешности
   *[unknown] значимо ли изменение, сказать нельзя
}.
chart-both-personas = По тем, кого опросили в обоих периодах: { $by }, { $proof ->
    [interval] изменение значимо
    [widest] изменение значимо даже при наибольшей возможной погрешности
    [chance] в пределах погрешности
   *[unknown] значимо ли изменение, сказать нельзя
}.
chart-not-joined = Точки без линии между ними опираются на другие шаги или других клиентов.
chart-extremes = Выше всего: { $high }. Ниже всего: { $low }.
chart-differ = Разница значима.
chart-alike = Разница может быть случайной.
chart-cannot-tell = Значима ли разница, сказать нельзя.
chart-target-reached = Цель { $target } достигнута.
chart-target-missed = Цель { $target } не достигнута.
chart-target-unsure = Цель { $target } не достигнута, но разница в пределах погрешности.
chart-missing = Без числа: { $count }.
chart-answers-said = Ответов: { $n }; чаще всего «{ $answer }» ({ $share }).
chart-answers-of = ответы { $of } из { $count ->
    [one] { $count } замера
    [few] { $count } замеров
   *[many] { $count } замеров
}
chart-answers-missing = Сюда не вошли замеры, где таких ответов не подсчитали: { $places }.
chart-answers-later = За { $period } числа есть, но ответы не подсчитаны.
chart-few-answers = При таком числе ответов видно только направление.
chart-detractors = Критики, 0–6
chart-passives = Нейтралы, 7–8
chart-promoters = Промоутеры, 9–10
chart-goes-on = { $share } дальше
chart-step-said = { $step }: пришли { $n }, пошли дальше { $on }, ушли { $off }
chart-funnel-whole = Из { $first } на первом шаге последний прошли { $last } ({ $share }).
chart-funnel-lost = Больше всего клиентов теряется на шаге «{ $step }»: { $lost } из { $n }.
chart-funnel-weakest = Самая слабая конверсия — на шаге «{ $step }»: дальше идут { $share }.
chart-funnel-joined = На шаг «{ $step }» пришли { $came } — больше, чем пошли дальше с шага «{ $before }» ({ $on }): сюда приходят и другие.
chart-apart = разрыв { $gap }
chart-divergence-said = Самый большой разрыв — { $step }.

## files

# A date and time on this computer's clock. { $month } is m01 to m12.
moment = { $day } { $month ->
    [m01] января
    [m02] февраля
    [m03] марта
    [m04] апреля
    [m05] мая
    [m06] июня
    [m07] июля
    [m08] августа
    [m09] сентября
    [m10] октября
    [m11] ноября
   *[m12] декабря
} { $year }, { $time }

# A length of a file.
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ

# Why a file is not opened. The name of the file follows. { $record } is empty
# or a comma and the id of the record.
file-empty = Файл пуст. Возможно, он не до конца сохранён или скопирован; поищите более раннюю копию
file-not-ours = Это не карта Waypost. Откройте файл, сохранённый в Waypost, — обычно с расширением .ron
file-too-new = Карта сохранена в более новой версии Waypost{ $program }, формат { $version }. Чтобы открыть её, обновите Waypost. Файл не изменён
file-cut-off = { syntax-cut-off }. Он не до конца сохранён или скопирован; поищите более раннюю копию
file-mark-missing = { syntax-mark-missing }. Исправьте в текстовом редакторе или откройте более раннюю копию
file-value-expected = { syntax-value-expected }. Исправьте в текстовом редакторе или откройте более раннюю копию
file-field-missing = Строка { $line }, столбец { $column }{ $record }: нет поля «{ $name }» ({ $field }). Добавьте его в текстовом редакторе или откройте более раннюю копию
file-field-twice = Строка { $line }, столбец { $column }{ $record }: поле «{ $name }» ({ $field }) указано дважды. Удалите лишнее в текстовом редакторе
file-too-deep = { syntax-too-deep }. Waypost таких файлов не создаёт; проверьте, откуда он взялся
file-not-text = { syntax-not-text }. Сохраните файл в UTF-8 или откройте более раннюю копию
file-after-the-end = { syntax-after-the-end }. Удалите это в текстовом редакторе или откройте более раннюю копию
file-broken = Строка { $line }, столбец { $column }{ $record }: текст повреждён ({ $cause }). Исправьте в текстовом редакторе или откройте более раннюю копию
file-number-too-large = { syntax-number-too-large }. Таких чисел Waypost не записывает: исправьте его в текстовом редакторе или обновите Waypost
file-too-large = { $what ->
    [bytes] Файл больше { $limit } МБ — это предел для Waypost. Уберите часть изображений или разделите карту
    [nodes] На карте больше элементов, чем открывает Waypost: предел — { $limit }. Разделите карту
    [values] На карте больше меток, чисел ответов и незнакомых полей, чем открывает Waypost: предел — { $limit }. Разделите карту
   *[other] В списке «{ $what }» больше записей, чем открывает Waypost: предел — { $limit }. Разделите карту
}
file-not-a-file = Это папка или устройство. Выберите файл
file-missing = Такого файла нет. Возможно, его переместили, переименовали или удалили
file-no-permission = Нет прав на чтение этого файла. Попросите доступ у его владельца
file-unreadable = Не удаётся прочитать файл: { $cause }. Проверьте диск или сеть и повторите попытку
version-damaged = Эта версия повреждена, открыть её нельзя. Выберите другую

# То же без совета: для файлов, где нет карты.
syntax-mark-missing = Строка { $line }, столбец { $column }{ $record }: здесь не хватает знака «{ $mark }»
syntax-value-expected = Строка { $line }, столбец { $column }{ $record }: здесь { $kind ->
    [text] должен стоять текст в кавычках
    [number] должно стоять число
    [whole-number] должно стоять целое число
    [yes-no] должно стоять true или false
    [list] должен стоять список в квадратных скобках
   *[name] должно стоять имя поля
}
syntax-field-missing = Строка { $line }, столбец { $column }{ $record }: нет поля «{ $name }»
syntax-field-twice = Строка { $line }, столбец { $column }{ $record }: поле «{ $name }» указано дважды
syntax-too-deep = Строка { $line }, столбец { $column }{ $record }: слишком глубокая вложенность скобок
syntax-not-text = Строка { $line }, столбец { $column }{ $record }: дальше идёт не текст в UTF-8
syntax-after-the-end = Строка { $line }, столбец { $column }{ $record }: после конца карты есть что-то ещё
syntax-broken = Строка { $line }, столбец { $column }{ $record }: текст повреждён
syntax-cut-off = Файл обрывается на строке { $line }, столбец { $column }{ $record }
syntax-number-too-large = Строка { $line }, столбец { $column }{ $record }: число слишком велико

# Why a map is not saved. The name of the file follows.
save-changed-on-disk = Другая программа изменила файл после того, как вы его открыли. Ничего не перезаписано; сохраните под другим именем или подтвердите перезапись
save-exists = Файл с таким именем уже есть. Ничего не перезаписано; выберите другое имя или подтвердите перезапись
save-read-only = Файл доступен только для чтения. Сохраните под другим именем или разрешите запись в свойствах файла
save-folder-read-only = Нет прав на запись в эту папку. Сохраните в другую
save-disk-read-only = Диск доступен только для чтения: записать на него ничего нельзя. Сохраните на другой диск
save-no-space = На диске нет места. Освободите его или сохраните на другой диск. Прежний файл не изменён
save-not-a-file = Это папка или устройство. Выберите другое имя
save-no-folder = Папки больше нет. Сохраните в другую
save-too-large = Карта заняла бы больше { $limit } МБ, и её не удалось бы открыть. Уберите часть изображений или разделите карту
save-verify-failed = Карта не сохранена: при повторном чтении получилась бы другая карта. Прежний файл не изменён. Пожалуйста, сообщите об этом
save-unconfirmed = Новый файл записан, но диск не подтвердил запись: { $cause }. При отключении питания она может пропасть. Сохраните ещё раз или в другое место
save-held = Файл уже открыт: { $holder }. Сохраните под другим именем или повторите попытку, когда его закроют
save-failed = Карта не сохранена: { $cause }. Повторите попытку или сохраните в другое место

# Where in a file something was found.
place-line-id = { file-section }, строка { $line }, { $id }
place-line = { file-section }, строка { $line }
place-id = { file-section }, { $id }
place-section = { file-section }
file-section = { $section ->
    [map] Сведения о карте
    [lanes] Дорожки
    [metrics] Метрики
    [personas] Персоны
    [stages] Этапы
    [touchpoints] Точки контакта
    [pain_points] Болевые точки
    [ideas] Идеи
    [evidence] Доказательства
    [notes] Заметки
    [links] Связи
    [readings] Замеры
    [goals] Цели метрик
    [views] Сохранённые виды
    [dismissals] Скрытые находки
    [set_aside] Отложенные записи
   *[file] Файл
}

# What was found in a file that was opened, and what was done about it.
found-id-replaced = В идентификаторе недопустимые знаки. Теперь он { $to }, и всё, что на него ссылалось, ведёт туда же
found-id-taken = Этот идентификатор уже занят другим элементом. Теперь здесь { $to }; связи по-прежнему ведут к первому
found-number-removed = «{ $field }» ({ $name }) не может быть { $value }. Число убрано; введите верное
found-not-counted = «{ $field }» ({ $name }): { $value } вне возможного ({ possible-range }). Значение не учитывается; введите верное
found-unknown-word = «{ $field }» ({ $name }): незнакомое слово «{ $word }». Пока вы не выберете другое, действует значение по умолчанию; слово остаётся в файле
found-not-a-color = «{ $text }» — не цвет вида #4C5FD5. Взят цвет по умолчанию; текст остаётся в файле
found-picture-damaged = Изображение повреждено, или это не PNG и не JPEG. Оно не показано, но остаётся в файле; вставьте его заново
found-picture-too-large = В изображении больше 40 мегапикселей. Оно не показано, но остаётся в файле; вставьте поменьше
found-picture-too-many = На карте больше изображений, чем показывает Waypost. Это не показано, но остаётся в файле; уберите часть остальных
found-picture-blank = Изображение повреждено: на карте вместо него пустое место. Вставьте его заново
found-hidden-characters = { $count ->
    [one] «{ $field }»: скрытые знаки или знаки направления. Таких текстов на карте { $count }; вместо этих знаков видны их номера
    [few] «{ $field }»: скрытые знаки или знаки направления. Таких текстов на карте { $count }, первый здесь; вместо этих знаков видны их номера
   *[many] «{ $field }»: скрытые знаки или знаки направления. Таких текстов на карте { $count }, первый здесь; вместо этих знаков видны их номера
}
found-stage-added = Этапа { $id } нет. Добавлен пустой этап; дайте ему название
found-lane-changed = Дорожки { $id } нет, или на ней не бывает заметок. Заметка перенесена на другую дорожку; проверьте, где её место
found-metric-unlisted = Метрики { $id } нет. Она убрана с дорожки
found-scale-reset = Шкала эмоций была задана неверно. Теперь она от −2 до +2; проверьте эмоции
found-unknown-field = { $count ->
    [one] Эта версия не знает поля «{ $field }» ({ $count } запись). Оно остаётся в файле без изменений
    [few] Эта версия не знает поля «{ $field }» ({ $count } записи). Оно остаётся в файле без изменений
   *[many] Эта версия не знает поля «{ $field }» ({ $count } записей). Оно остаётся в файле без изменений
}
found-newer-version = Карта сохранена в более новой версии Waypost{ $program }. То, чего эта версия не знает, остаётся в файле без изменений
found-comments = В файле есть комментарии. При сохранении они пропадут

# Why a record was set aside. It stays in the file, outside the map.
aside-dangling = Запись отложена: она ссылается на { $id }, а этого нет. Добавьте недостающее или исправьте идентификатор в текстовом редакторе
aside-unknown-kind = Запись отложена: эта версия не знает вида «{ $word }». Исправьте слово или обновите Waypost
aside-counts = Запись отложена: числа ответов неполны или их несколько видов. Укажите promoters, passives и detractors, либо answers, либо part и whole
aside-twice = Запись отложена: такая же уже есть выше. Удалите одну из них или сделайте их разными
aside-link-not-allowed = Запись отложена: связь «{ $kind }» не может соединять такие элементы. Исправьте её концы или вид
aside-self-link = Запись отложена: связь ведёт от элемента к нему же. Исправьте один из её концов
aside-out-of-range = Запись отложена: «{ $field }» ({ $name }) вне допустимых пределов. Исправьте значение
aside-too-long = Запись отложена: «{ $field }» ({ $name }) длиннее { $limit } знаков. Сократите текст
aside-too-many = Запись отложена: на карте таких может быть не больше { $limit }. Разделите карту
aside-refused = Запись отложена: она не подходит к карте. Сравните её с соседними

# Почему отказала система — внутри предложения.
io-not-found = такого файла или папки нет
io-no-permission = не хватает прав
io-storage-full = на диске нет места
io-read-only = диск доступен только для чтения
io-bad-name = имя слишком длинное или в нём недопустимые знаки
io-too-large = файл слишком большой
io-exists = такое имя уже занято
io-not-a-folder = часть пути — не папка
io-a-folder = это папка
io-timed-out = диск или сеть не отвечает
io-busy = его использует другая программа
io-network = нет связи с сетью
io-broken-off = данные обрываются
io-out-of-memory = не хватает памяти
io-unsupported = диск этого не умеет

# Почему ссылка не открывается.
link-not-an-address = Это не адрес: он начинается с https://, http:// или mailto:
link-scheme = Ссылки вида «{ $scheme }:» не открываются, только https, http и mailto
link-odd-characters = Не открывается: в адресе пробелы, обратная косая черта или скрытые знаки
link-user-name = Не открывается: перед именем сайта стоит имя пользователя, его можно принять за другой сайт
link-mail-field = Не открывается: в письмо само подставилось бы «{ $field }»

# Почему картинка не попадает на карту.
embed-too-large = В картинке больше { $limit } мегапикселей, или её файл слишком велик. Выберите поменьше
embed-not-a-picture = Это не картинка, или она повреждена. Выберите PNG или JPEG

# Почему вложенная карта не открывается.
map-link-network = Не открывается: путь ведёт на другой компьютер
map-link-address = Не открывается: это адрес, а нужен путь к файлу карты
map-link-device = Не открывается: путь ведёт к устройству, а не к файлу
map-link-drive = Не открывается: путь начинается с диска, которого здесь нет; путь от папки карты работает везде
map-link-odd-name = Не открывается: в пути есть скрытые знаки или имена, которые допускает не каждая система
map-link-not-a-map = Не открывается: путь к карте кончается на .ron
map-link-too-long = Не открывается: путь слишком длинный
map-link-missing = Такого файла нет; путь считается от папки карты

# Ввод чисел в ячейки и вставка.
entry-no-emotion = Эмоция — число от { $min } до { $max }
entry-no-number = Нет значения. Напишите так: NPS 34 / 120
entry-which-metric = Напишите, какая это метрика: NPS 34 / 120
entry-no-metric = Нет метрики с названием «{ $name }»
entry-no-sample-size = Размер выборки после косой черты — целое число
entry-metric-is-there = У этой метрики здесь уже есть значение. Измените его или назовите другую метрику
entry-no-flow = Напишите, сколько пошли дальше и сколько пришли, два числа: 6140 / 16160

# Таблица замеров: столбцы и почему ячейка не понята.
column-metric = Метрика
column-place = Место
column-persona = Персона
column-period = Период
column-value = Значение
column-n = n
column-interval = Интервал
column-source = Источник
column-date = Дата
table-computed = Это вычисляется, вводить нельзя
table-no-place = Нет этапа или точки контакта с названием «{ $name }»
table-two-places = Таких мест несколько: «{ $name }». Напишите перед ним этап: Этап › Точка
table-no-persona = Нет персоны с именем «{ $name }»
table-two-personas = Таких персон несколько: «{ $name }»
table-which-metric = Не сказано, какая это метрика
table-stands-twice = Та же метрика, место, персона и период уже есть выше
table-unknown-column = Название столбца неизвестно
table-outside = Таблица кончается раньше
table-fixed = Эту ячейку не вводят: измените замеры, из которых она получена
paste-empty = В буфере обмена нет текста для вставки
paste-too-large = В тексте больше { $limit } строк или ячеек. Вставьте его по частям
paste-too-long = Текст длиннее { $limit } знаков. Вставьте его по частям
paste-nothing-fits = Этот текст сюда не подходит. Сначала поставьте фокус на точку контакта или дорожку
paste-left-out = { $count ->
    [1] 1 ячейка пропущена: { $first }
    [one] { $count } ячейка пропущена, первая — { $first }
    [few] { $count } ячейки пропущены, первая — { $first }
   *[many] { $count } ячеек пропущено, первая — { $first }
}
paste-cell = «{ $text }», точка контакта «{ $touchpoint }», дорожка «{ $lane }». { $reason }
paste-cell-below = «{ $text }», точка контакта «{ $touchpoint }», ниже последней дорожки. { $reason }
paste-no-lane = Добавьте для неё дорожку или вставьте выше
paste-lane-takes-none = В эту дорожку ничего не вставить
paste-emotion-count = { $count ->
    [one] { $count } эмоция
    [few] { $count } эмоции
   *[many] { $count } эмоций
}
paste-channel-count = { $count ->
    [one] { $count } канал
    [few] { $count } канала
   *[many] { $count } каналов
}
paste-broken = Скопированные карточки не читаются. Скопируйте их ещё раз

## cli

# Шаблоны, как их называют командная строка и окно.
template-blank = Пустая карта
template-classic = Классическая карта пути
template-blueprint = Сервис-блюпринт

# Справка.
cli-about = Waypost: карты пути клиента
cli-about-new = Создать карту по шаблону
cli-about-check = Проверить карты: что не сходится, где и что с этим сделано
cli-about-info = Показать, что есть на карте
cli-about-findings = Сказать, что карта находит сама: слабые места, пробелы, шаткие числа
cli-about-versions = Показать, что было сохранено раньше, и вернуть
cli-about-export = Сделать изображение карты без окна
cli-usage-waypost = waypost [ФАЙЛ … | КОМАНДА …]
cli-usage-new = waypost new [--template blank|classic|blueprint] [--lang ru|en] -o ФАЙЛ
cli-usage-check = waypost check ФАЙЛ… [--json]
cli-usage-info = waypost info ФАЙЛ [--json]
cli-usage-findings = waypost findings ФАЙЛ [--json] [--all]
cli-help-all = И скрытые находки, с причиной
cli-usage-export = waypost export ФАЙЛ -o ИМЯ.png [--scale N | --width PX] [--theme light|dark] [--view ИМЯ] [--heat СЛОВО] [--lang ru|en]
cli-usage-versions = waypost versions ФАЙЛ [--json | --restore N -o ИМЯ]
cli-heading-usage = Как вызвать
cli-heading-commands = Команды
cli-heading-files = Файлы
cli-heading-options = Параметры
cli-value-file = ФАЙЛ
cli-help-window-file = Карты, которые открыть в окне, каждую в своей вкладке
cli-help-map-file = Карта; «-» — стандартный ввод
cli-help-check-file = Карты для проверки; «-» — стандартный ввод
cli-help-template = Обычные дорожки, пять этапов с вопросами или сервис-блюпринт; по умолчанию blank
cli-help-new-output = Куда записать карту: файл, которого ещё нет; «-» — стандартный вывод
cli-help-json = Отчёт в JSON — для других программ
cli-help-export-output = Куда записать изображение, формат — по расширению; «-» — стандартный вывод
cli-help-versions-file = Карта, прежние версии которой нужны; сама она может и не читаться
cli-help-restore = Записать версию с этим номером; 1 — самая новая
cli-help-scale = Пикселей на единицу карты, от 0.1 до 20; по умолчанию 2
cli-help-width = Ширина изображения в пикселях, от 1 до 65535
cli-help-theme = Светлая или тёмная тема; по умолчанию светлая (light)
cli-help-view = Показать то, что показывает сохранённый вид с этим именем
cli-help-heat = Раскрасить шаги по метрике (её id или вид), тяжести болей (severity), обоснованности (evidence) или эмоциям (emotion)
cli-no-such-heat = Раскрасить карту по «{ $word }» нельзя. Есть: { $known }
cli-value-name = ИМЯ
cli-no-such-view = На карте нет сохранённого вида «{ $name }». Есть: { $known }
cli-no-views = На карте нет сохранённых видов, в том числе «{ $name }»
cli-help-dialogs = Диалоги выбора файлов в окне: системные или свои
cli-help-lang = Язык сообщений и результата; по умолчанию — язык системы
cli-help-help = Показать эту справку
cli-help-version = Показать версию
cli-exit-codes = Код завершения: 0 — готово, 1 — check нашёл проблемы, 2 — выполнить не удалось
cli-exit-codes-check = Код завершения: 0 — проблем нет, 1 — есть проблемы, 2 — файл не читается
cli-exit-codes-versions = Код завершения: 0 — готово, 1 — нет ни такого файла, ни его версий, 2 — выполнить не удалось

# Что не так с аргументами.
cli-see-help = Как вызвать: waypost --help
cli-wrong-value = «{ $value }» не подходит для { $argument }
cli-wrong-no-value = Не хватает значения для { $argument }
cli-wrong-unknown = Неизвестный аргумент: { $argument }
cli-wrong-unknown-similar = Неизвестный аргумент: { $argument }. Возможно, { $similar }?
cli-wrong-missing = Не указано: { $argument }
cli-wrong-conflict = { $argument } нельзя указать вместе с { $other }
cli-wrong-count = Слишком много или мало значений для { $argument }
cli-wrong-other = Не удалось разобрать аргументы
cli-no-version = Версии { $number } у этой карты нет
cli-exists = Файл с таким именем уже есть, он не перезаписывается. Укажите другой путь
cli-versions-nothing = Такого файла нет, и прежних версий его тоже нет

# Что говорится по ходу и в конце.
cli-created = Карта создана: { $file }
cli-versions = { $file }: { $count ->
    [one] { $count } прежняя версия
    [few] { $count } прежние версии
   *[many] { $count } прежних версий
}
cli-exported = Изображение записано: { $file }, { $size } пикселей
cli-progress = Рисую: { $share }
cli-check-file = { $count ->
    [0] { $file }: проблем нет
    [one] { $file }: { $count } проблема
    [few] { $file }: { $count } проблемы
   *[many] { $file }: { $count } проблем
}
cli-check-problem = { $place }: { $what }
cli-check-remark = { $place }: { $what } (к сведению)
cli-check-aside = { file-section }: { $count ->
    [one] { $count } запись стоит
    [few] { $count } записи стоят
   *[many] { $count } записей стоит
} в set_aside, вне карты. Нужное верните на место в текстовом редакторе, остальное удалите
cli-check-versions = { $count ->
    [one] Есть { $count } прежняя версия этой карты
    [few] Есть { $count } прежние версии этой карты
   *[many] Есть { $count } прежних версий этой карты
}: waypost versions { $file }
cli-findings = { $open ->
    [0] Находок нет
    [one] { $open } находка
    [few] { $open } находки
   *[many] { $open } находок
}{ $dismissed ->
    [0] {""}
    [one] , скрыта { $dismissed }
    [few] , скрыто { $dismissed }
   *[many] , скрыто { $dismissed }
}
cli-findings-dismissed = Скрыто: { $reason }
cli-info-nodes = Элементы
cli-info-links = Связи
cli-info-lanes = Дорожки
cli-info-metrics = Метрики
cli-info-aside = Отложено, вне карты
cli-info-aside-line = { file-section }: { $count }
cli-info-findings = { $count ->
    [one] { $count } замечание к файлу: его покажет waypost check
    [few] { $count } замечания к файлу: их покажет waypost check
   *[many] { $count } замечаний к файлу: их покажет waypost check
}
cli-output-failed = Не удалось вывести результат: { $cause }
cli-no-display = Нет экрана, на котором можно открыть окно. Изображение можно получить и без него: waypost export КАРТА.ron -o КАРТА.png

# Форматы и почему нет изображения.
format-png = Изображение PNG
export-unknown-format = Для расширения «{ $extension }» нет формата. Есть: { $known }
export-too-large = { $width } × { $height } пикселей — больше, чем помещается в изображение. Выберите меньший масштаб или ширину
export-cancelled = Экспорт остановлен
export-drawing-failed = Не удалось нарисовать изображение. Попробуйте меньший масштаб
export-failed = Изображение не записано: { $cause }. Попробуйте ещё раз или выберите другое место
export-no-folder = Такой папки нет. Выберите другое место для изображения

## app

# Меню.
menu-file = Файл
menu-examples = Открыть пример
menu-recent = Недавние файлы
menu-edit = Правка
menu-view = Вид
menu-insert = Вставка
menu-data = Данные
menu-tabs = Вкладки
menu-help = Справка
menu-heat = Раскрасить по
heat-button = Цвет: { $by }
heat-off = Без раскраски
heat-severity = Тяжесть болевых точек
heat-evidence = Обоснованность
heat-by-emotion = Эмоции
menu-theme = Тема
menu-language = Язык
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная

# Действия: название, подсказка и короткое название, если на панели оно другое.
action-new = Новая карта…
action-new-tip = Начать новую карту
action-open = Открыть…
action-open-tip = Открыть карту из файла
action-save = Сохранить
action-save-tip = Сохранить карту в её файл
action-save-as = Сохранить как…
action-save-as-tip = Сохранить карту под другим именем
action-versions = Прежние версии…
action-versions-tip = Посмотреть, что было сохранено раньше, и вернуть
action-export = Экспорт в PNG…
action-export-short = Экспорт…
action-export-tip = Сделать картинку карты
action-close = Закрыть карту
action-close-tip = Закрыть карту вместе с её вкладкой
action-close-others = Закрыть остальные карты
action-close-others-tip = Закрыть все карты, кроме этой
action-quit = Выйти
action-quit-tip = Закрыть Waypost
action-shortcuts = Сочетания клавиш
action-shortcuts-tip = Показать все действия и их клавиши
action-about = О программе
action-about-tip = Версия и лицензии
action-undo = Отменить
action-undo-step = Отменить: { $step }
action-undo-tip = Отменить последний шаг
action-redo = Повторить
action-redo-step = Повторить: { $step }
action-redo-tip = Повторить отменённый шаг
action-cut = Вырезать
action-cut-tip = Скопировать выбранное и убрать с карты
action-copy = Копировать
action-copy-tip = Скопировать выбранное: карточками для Waypost, таблицей для других программ
action-paste = Вставить
action-paste-tip = Вставить карточки, структуру, список, блок таблицы или изображение, начиная с фокуса
action-duplicate = Дублировать
action-duplicate-tip = Скопировать выбранные элементы вместе со связями
action-delete = Удалить
action-delete-tip = Убрать выбранные элементы с карты
action-edit-text = Править текст
action-edit-text-tip = Править текст выбранного элемента на месте
action-add-here = Ещё одно сюда
action-add-here-tip = Добавить ещё одну карточку в ячейку, где стоит фокус
action-connect = Связать с…
action-connect-tip = Стрелками выбрать, куда клиент идёт дальше или с чем связана карточка, и нажать Enter
action-select-all = Выбрать всё
action-select-all-tip = Выбрать все элементы карты
action-select-lane = Выбрать дорожку
action-select-lane-tip = Выбрать всё в дорожке, где стоит фокус
action-select-stage = Выбрать этап
action-select-stage-tip = Выбрать все карточки этапа, где стоит фокус
action-select-kind = Выбрать всё этого вида
action-select-kind-tip = Выбрать все элементы того же вида, что уже выбраны
action-select-linked = Выбрать связанное
action-select-linked-tip = Добавить к выбранному всё, что с ним связано
menu-select = Выбрать
action-select-none = Снять выбор
action-select-none-tip = Ничего не выбирать
action-add-stage = Этап
action-add-stage-tip = Добавить этап после выбранного
action-add-touchpoint = Точка контакта
action-add-touchpoint-short = Точка
action-add-touchpoint-tip = Добавить точку контакта после выбранной
action-add-pain-point = Болевая точка
action-add-pain-point-short = Боль
action-add-pain-point-tip = Добавить болевую точку к выбранным точкам контакта
action-add-idea = Идея
action-add-idea-tip = Добавить идею для выбранных болевых точек или точек контакта
action-add-note = Заметка
action-add-note-tip = Добавить заметку к выбранной точке контакта или этапу
action-add-persona = Персона
action-add-persona-tip = Добавить персону на карту
action-add-evidence = Доказательство
action-add-evidence-tip = Добавить доказательство для выбранных элементов
action-add-lane = Дорожка…
action-add-lane-tip = Добавить дорожку под выбранной
action-fold-lane = Свернуть дорожку
action-fold-lane-tip = Оставить от выбранной дорожки один заголовок или снова показать её целиком
action-hide-lane = Скрыть дорожку
action-hide-lane-tip = Убрать выбранную дорожку с карты, ничего не удаляя
action-internal-lane = Дорожка только для команды
action-internal-lane-tip = Не показывать выбранную дорожку в копии для клиента
action-split-stage = Начать здесь новый этап
action-split-stage-tip = Разделить этап перед выбранной точкой контакта
action-merge-stages = Объединить со следующим этапом
action-merge-stages-tip = Объединить выбранный этап со следующим
action-collapse-stage = Свернуть этап
action-collapse-stage-tip = Оставить от выбранного этапа одну колонку со сводкой или снова показать его целиком
action-collapse-all = Свернуть все этапы
action-collapse-all-tip = Показать каждый этап одной колонкой со сводкой
action-expand-all = Развернуть все этапы
action-expand-all-tip = Снова показать все шаги каждого этапа
action-extract = Вынести в отдельную карту…
action-extract-tip = Вынести выбранные точки контакта в отдельную карту и оставить ссылку на неё. Сначала сохраните карту.
action-go-up = Назад к общей карте
action-go-up-tip = Вернуться к карте, из которой открыта эта
action-zoom-in = Крупнее
action-zoom-in-tip = Показать карту крупнее
action-zoom-out = Мельче
action-zoom-out-tip = Показать карту мельче
action-actual-size = Масштаб 100 %
action-actual-size-tip = Показать карту в масштабе 100 %
action-fit = Вся карта
action-fit-tip = Показать карту целиком
action-fit-selection = К выбранному
action-fit-selection-tip = Показать выбранные элементы как можно крупнее
action-toggle-outline = Структура
action-toggle-outline-tip = Показать или свернуть структуру карты
action-toggle-inspector = Свойства
action-toggle-inspector-tip = Показать или свернуть свойства
action-next-pane = Следующая часть окна
action-next-pane-tip = Перейти с клавиатурой от холста к структуре, свойствам, панели инструментов и вкладкам
action-previous-pane = Предыдущая часть окна
action-previous-pane-tip = Вернуться с клавиатурой в предыдущую часть окна
action-next-tab = Следующая вкладка
action-next-tab-tip = Показать следующую открытую карту
action-previous-tab = Предыдущая вкладка
action-previous-tab-tip = Показать предыдущую открытую карту
action-tab-forward = Сдвинуть вкладку вправо
action-tab-forward-tip = Сдвинуть вкладку этой карты на одно место вправо
action-tab-back = Сдвинуть вкладку влево
action-tab-back-tip = Сдвинуть вкладку этой карты на одно место влево
action-find = Найти…
action-find-tip = Найти текст в любом месте карты
action-replace = Заменить…
action-replace-tip = Заменить текст, просмотрев все места
action-find-next = Найти далее
action-find-next-tip = Перейти к следующему месту с этим текстом
action-find-previous = Найти ранее
action-find-previous-tip = Перейти к предыдущему месту
action-toggle-history = История
action-toggle-history-tip = Показать или свернуть все шаги с открытия карты
action-toggle-findings = Находки
action-toggle-findings-tip = Показать или свернуть то, что карта находит сама: слабые места, пробелы, шаткие числа
action-toggle-minimap = Мини-карта
action-toggle-minimap-tip = Показать или скрыть уменьшенную картинку всей карты
action-toggle-filter = Фильтр
action-toggle-filter-tip = Показать часть карты, остальное приглушить или скрыть
action-highlight-path = Выделить путь персоны
action-highlight-path-short = Выделить путь
action-highlight-path-tip = Шаги и кривая выбранной персоны видны ярко, остальное приглушено
action-next-heat = Раскрасить шаги по следующему показателю
action-next-heat-short = Следующая раскраска
action-next-heat-tip = Цвет шагов: по тяжести болей, обоснованности, эмоциям, затем по каждой метрике, затем без раскраски
action-show-persona = Показывать персону на карте
action-show-persona-short = На карте
action-show-persona-tip = Показать или скрыть выбранную персону, только в этом окне
action-metrics = Метрики…
action-metrics-tip = Выбрать метрики карты и задать им цели
action-readings = Таблица замеров
action-readings-tip = Показать все замеры таблицей: сортировать, отбирать, вводить, вставлять из электронной таблицы
action-emotion-average = Эмоции: среднее с полосой
action-emotion-average-tip = Одна линия для всех персон и полоса от низшей эмоции до высшей
action-emotion-marks = Эмоции: пик, минимум, финал, спад
action-emotion-marks-tip = Отметить на кривой пик, минимум, финал и самый большой спад
action-compute-emotions = Эмоции: рассчитать по доказательствам
action-compute-emotions-tip = Строить кривую по доказательствам с оценкой; заданное вручную остаётся в файле
action-toggle-charts = Графики
action-toggle-charts-tip = Показать числа метрики на графике
action-export-chart = Экспорт графика в PNG…
action-export-chart-tip = Сделать картинку показанного графика
charts-title = Графики
charts-close = Закрыть графики
charts-kind = Показать
charts-metric = Метрика
charts-place = Место
charts-persona = Клиенты
charts-go = Щелчок — показать на карте
action-theme-system = Тема: как в системе
action-theme-system-tip = Светлая или тёмная, как в системе
action-theme-light = Тема: светлая
action-theme-light-tip = Светлая, что бы ни было в системе
action-theme-dark = Тема: тёмная
action-theme-dark-tip = Тёмная, что бы ни было в системе
action-russian = Язык: русский
action-russian-tip = Программа на русском
action-english = Язык: английский
action-english-tip = Программа на английском
action-present = Презентация
action-present-tip = Показать карту на весь экран, этап за этапом
action-palette = Палитра команд…
action-palette-tip = Найти любое действие или карточку по нескольким буквам

# Поиск и замена.
find-field = Найти на карте
find-by = Заменить на
find-count = { $place } из { $count }
find-count-more = { $place } из более чем { $count }
find-nothing = Ничего не найдено
find-previous = Предыдущее
find-next = Следующее
find-replace = Замена
find-replace-one = Заменить здесь
find-replace-all = Заменить все ({ $count })
find-choose = Заменить в месте { $place }
find-close = Закрыть поиск
find-in-map = Карта
find-in-lane = Дорожка
find-in-link = Стрелка
find-in-numbers = Метрики
find-replaced = { $count ->
    [one] Заменено в { $count } месте
    [few] Заменено в { $count } местах
   *[many] Заменено в { $count } местах
}

# Фильтр и сохранённые виды.
filter-title = Показать
filter-personas = Персона
filter-channels = Канал
filter-owners = Ответственный
filter-severities = Серьёзность
filter-statuses = Статус
filter-levels = На чём основано
filter-tags = Метка
filter-fade = Приглушить остальное
filter-hide = Скрыть остальное
filter-count = Точек контакта: { $fitting } из { $count }
filter-clear = Показать всё
filter-close = Закрыть фильтр
filter-status-open = Открыто
filter-status-planned = В плане
filter-status-fixed = Устранено
filter-status-done = Внедрено
filter-status-wont-fix = Не устраняем
filter-status-rejected = Отклонено
views-title = Сохранённые виды
views-shown = Вид: { $name }
views-none = Видов пока нет: выберите, что показать, и сохраните под именем
views-need-filter = Выберите, что показать, чтобы сохранить это как вид
views-save-as = Имя нового вида
views-save = Сохранить вид
views-name = Имя вида
views-rename = Переименовать «{ $name }»
views-remove = Удалить «{ $name }»
export-filtered = Как показано на холсте

# Каталог метрик.
catalogue-title = Метрики
catalogue-text = Что измеряет карта, как это считается и чего нужно достичь
catalogue-used = На этой карте
catalogue-search = Найти метрику
catalogue-nothing = Такой метрики нет. Свою можно добавить выше
catalogue-none = Метрик пока нет: отметьте нужную ниже или добавьте свою
catalogue-used-name = { $metric }, замеров: { $count }
catalogue-use = Использовать на карте: { $metric }
catalogue-order-tip = Справа — число замеров. Перетащите метрику на другое место или нажмите Alt + ↑ ↓
catalogue-add-own = Своя метрика
catalogue-add = Использовать на карте
catalogue-remove = Убрать с карты
catalogue-formula = Формула
catalogue-range = Диапазон
catalogue-no-range = Без верхней границы
catalogue-from-to = от { $min } до { $max }
catalogue-unit = Единица
catalogue-better = Направление
catalogue-combined = Объединение
center-close = Вернуться к карте
remove-metric-title = Убрать «{ $metric }» с карты?
remove-metric-readings = { $count ->
    [one] Вместе с ней исчезнет { $count } замер.
    [few] Вместе с ней исчезнут { $count } замера.
   *[many] Вместе с ней исчезнут { $count } замеров.
}
remove-metric-goals = { $count ->
    [one] Вместе с ней исчезнет { $count } цель для отдельного места.
    [few] Вместе с ней исчезнут { $count } цели для отдельных мест.
   *[many] Вместе с ней исчезнут { $count } целей для отдельных мест.
}
remove-metric-undo = Отмена вернёт всё обратно.
remove-metric-yes = Убрать с карты

# Таблица замеров.
table-title = Замеры
table-name = Таблица замеров, строк: { $count }
table-wide = Периоды в столбцах
table-long = Замер в строке
table-add = Новый…
table-add-reading = Добавить замер
table-add-period = Добавить период столбцом
table-new-period = Период нового замера
table-search = Найти в таблице
table-all-metrics = Все метрики
table-all-places = Все места
table-all-personas = Все персоны
table-show-pooled = Объединённые значения
table-no-n = нет n
table-interval = от { $low } до { $high }
table-no-period = Без периода
table-not-combined = не сводится
table-not-counted = не учитывается
numbers-not-counted = Вне возможного, { possible-range }: не учитывается
table-sort-by = Сортировать: { $column }
table-cell-field = Текст ячейки
table-empty = Замеров пока нет. Добавьте первый кнопкой «Новый…» или вставьте блок из электронной таблицы: метрика, место, период, значение, n
table-name-cell = Ячейка показывает, к чему относится строка. Изменить это можно в виде «{ table-long }»
table-nothing-fits = Под отбор не подходит ни один замер
table-pasted = { $count ->
    [one] Принят { $count } замер
    [few] Принято { $count } замера
   *[many] Принято { $count } замеров
}
table-left-alone = { $count ->
    [one] { $count } вычисленная ячейка не тронута
    [few] { $count } вычисленные ячейки не тронуты
   *[many] { $count } вычисленных ячеек не тронуто
}
table-refused = { $count ->
    [one] Не понята { $count } ячейка
    [few] Не поняты { $count } ячейки
   *[many] Не понято { $count } ячеек
}
table-refused-cell = Строка { $row }, столбец { $column }: «{ $text }». { $why }
table-copy-refused = Скопировать эти ячейки
table-close-report = Закрыть список

# Числа словами.
place-map = Весь путь
numbers-cannot-pool = не сводится: { $why }
numbers-last-known = Последнее известное: { $number }
numbers-benchmark = У других { $value }
numbers-target = Цель { $value }
numbers-target-reached = Цель { $value }: достигнута
numbers-target-missed = Цель { $value }: не достигнута
numbers-target-unsure = Цель { $value }: внутри интервала, сказать нельзя
numbers-change-better = { $change } с периода { $period }: действительно лучше
numbers-change-worse = { $change } с периода { $period }: действительно хуже
numbers-change-real = { $change } с периода { $period }: настоящее изменение
numbers-change-within = { $change } с периода { $period }: в пределах погрешности
numbers-change-unknown = { $change } с периода { $period }: нельзя сказать, настоящее ли это изменение
numbers-by-widest = даже при наибольшей возможной погрешности

# История.
history-title = История
history-close = Закрыть историю
history-opened = Карта открыта
history-just-now = только что
history-minutes = { $count } мин назад
history-hours = { $count } ч назад
history-at = { $moment }, { $ago }. { $tip }
history-done-tip = Вернуться к этому шагу
history-undone-tip = Отменено; повторить до этого места
history-aside-tip = Отменено, и вместо этого сделано другое; всё равно перейти сюда
history-said-now = { $step }, { $time }, показано сейчас
history-said-done = { $step }, { $time }
history-said-undone = { $step }, { $time }, отменено
history-said-aside = { $step }, { $time }, отложено

# Мини-карта.
minimap-name = Мини-карта
minimap-tip = Вся карта. Щёлкните или потяните, чтобы перейти

# Палитра команд и почему действие сейчас невозможно.
palette-field = Действие или карточка
palette-nothing = Ничего с таким именем нет
palette-row = { $name }, { $about }
why-no-map = сначала откройте карту
why-nothing-selected = сначала выберите что-нибудь
why-nothing-to-undo = отменять нечего
why-nothing-to-redo = повторять нечего
why-nothing-to-save = всё сохранено
why-nothing-left-over = несохранённой работы не осталось
why-no-file = сначала сохраните карту в файл
why-nothing-on-the-map = на карте пока ничего нет
why-not-now = сейчас невозможно
why-not-on-the-canvas = сначала вернитесь к карте

# Тексты новых элементов, пока у них нет своих.
new-persona = Новая персона
first-persona = Клиент
new-stage = Новый этап
new-touchpoint = Новая точка контакта
new-pain-point = Новая болевая точка
new-idea = Новая идея
new-evidence = Новое доказательство
new-note = Новая заметка

# Панели.
outline-title = Карта
inspector-title = Выбрано

# Строка состояния.
status-selected = выбрано: { $count }
status-back-to = Назад к карте { $file }
status-saved = Сохранено
status-no-file = Ещё не в файле
status-read-only = Только чтение
status-unlocked = Без блокировки
status-unlocked-tip = Рядом с этим файлом не удаётся поставить блокировку, поэтому другие не увидят, что он открыт здесь
title-read-only = только чтение
tab-close = Закрыть «{ $file }»
carry-cards = { $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
}
tabs-all = Все открытые карты
copy-name = { $name } (копия)
status-unsaved = Есть несохранённые изменения

# Начальная страница.
welcome-text = Карты клиентского пути: нарисованы, измерены, в одном файле
welcome-new = Новая карта
welcome-open = Открыть карту
welcome-examples = Примеры
template-about-blank = Обычные дорожки, и пока ничего в них
template-about-classic = Пять этапов с шагами и вопросами, на которые нужно ответить
template-about-blueprint = Что видит клиент и что происходит за сценой
example-bank-complaint-as-is = Жалоба в банк, как есть
example-bank-complaint-as-is-about = От спорного списания до оценки ответа
example-bank-complaint-to-be = Жалоба в банк, как должно стать
example-bank-complaint-to-be-about = Одно обращение, один срок, один ответ
example-bank-year = Год с банком
example-bank-year-about = Больше ста точек контакта на одной карте
example-contact-centre-prompter = Звонок с подсказчиком
example-contact-centre-prompter-about = Когда оператору подсказывает ИИ
example-diy-omnichannel = Ремонт ванной
example-diy-omnichannel-about = С экрана в магазин и обратно
example-loyalty-app = Бонусы в приложении банка
example-loyalty-app-about = Год с баллами
example-shop-visit-blueprint = Визит в магазин электроники
example-shop-visit-blueprint-about = Сервис-блюпринт: сцена и закулисье

# Кнопки.
button-open = Открыть
button-save = Сохранить
button-export = Экспортировать
button-cancel = Отмена
button-close = Закрыть
button-discard = Не сохранять
button-save-all = Сохранить все
button-discard-all = Не сохранять ни одну
button-save-copy = Сохранить копию…
button-overwrite = Заменить
button-reload = Открыть заново
button-other-name = Другое имя…
button-save-as = Сохранить как…
button-try-again = Повторить
button-open-read-only = Открыть для чтения
button-open-copy = Открыть копию
button-take-over-ask = Забрать себе…
button-take-over = Забрать себе
button-back = Назад
button-copy-address = Скопировать адрес
button-copy-path = Скопировать путь
button-keep = Оставить мою
button-choose-place = Выбрать место…
button-show-again = Показать снова

# Диалоги.
new-map-title = Новая карта
unsaved-title = Сохранить изменения?
unsaved-several = { $count ->
    [one] В { $count } карте есть несохранённые изменения. Если их не сохранить, они пропадут:
    [few] В { $count } картах есть несохранённые изменения. Если их не сохранить, они пропадут:
   *[many] В { $count } картах есть несохранённые изменения. Если их не сохранить, они пропадут:
}
unsaved-text = В карте «{ $file }» есть несохранённые изменения. Если их не сохранить, они пропадут.
changed-title = Файл изменила другая программа
locked-title = Файл «{ $file }» уже открыт
locked-text = Он открыт: { $holder }.
locked-ways = Открытую для чтения карту можно править, но сохранится она под другим именем. Копия — это новая карта с тем же содержанием.
take-over-title = Забрать файл «{ $file }» себе?
take-over-text = Он открыт: { $holder }. Если то окно ещё работает, оно об этом не узнает. Тогда карту сможете править вы оба, и того, кто сохранит вторым, программа спросит, заменить ли чужую работу. Забирайте файл, только если знаете, что там с ним уже никто не работает.
holder = { $who }, компьютер { $host }, с { $since }
holder-unnamed = в другом окне или на другом компьютере
not-saved-title = Файл «{ $file }» не сохранён
save-open-here = Карта «{ $file }» открыта в другой вкладке. Сохраните под другим именем или сначала закройте ту вкладку.
save-as-held = Файл «{ $file }» открыт только для чтения: с ним работает кто-то другой. Сохраните под другим именем.
not-saved-nothing-lost = Ничего не пропало: карта открыта со всеми изменениями, и они по-прежнему отмечены как несохранённые.
refused-title = Файл «{ $file }» не открыт
refused-versions = У Waypost есть прежние версии этой карты. Их можно открыть как копию.
versions-title = Прежние версии «{ $file }»
versions-none = Прежних версий этой карты пока нет. При каждом сохранении добавляется новая: хранятся последние десять, по одной за час в течение двух суток и по одной за день в течение месяца.
versions-picture = Картинка этой версии
versions-differs = { $then } (сейчас { $now })
changed-text = Файл «{ $file }» уже не такой, каким вы его открыли или сохранили. Сохраните карту под другим именем, замените ею файл или откройте файл заново и потеряйте свои изменения.
leave-folder-title = Открыть карту из другой папки?
leave-folder-text = Эта ссылка ведёт за пределы папки карты:
leave-folder-hint = Открывайте, только если знаете, откуда она взялась.
overwrite-title = Заменить файл?
overwrite-text = Файл «{ $file }» уже есть. Его содержимое будет заменено.
findings-title = Что нашлось в файле
findings-text = Файл на диске не изменился. При сохранении карта запишется такой, какая она сейчас.
findings-more = и ещё { $count }
shortcuts-title = Сочетания клавиш
shortcuts-search = Поиск по сочетаниям
shortcuts-nothing = Нет ни действия, ни клавиши с таким именем
shortcuts-canvas = На холсте
shortcuts-walk = Переходить от ячейки к ячейке
shortcuts-walk-keys = Стрелки
shortcuts-lane = Перейти к следующей или предыдущей дорожке
shortcuts-lane-keys = Tab, Shift + Tab
shortcuts-ends = Перейти к началу или концу дорожки
shortcuts-ends-keys = Home, End
shortcuts-extend = Добавить к выбору следующую карточку
shortcuts-extend-keys = Shift + стрелки
shortcuts-type = Писать в ячейке
shortcuts-type-keys = Любая буква
shortcuts-edit = Править текст карточки
shortcuts-edit-keys = Enter, двойной щелчок
shortcuts-onward = Закончить ввод и перейти дальше, с Shift назад
shortcuts-onward-keys = Enter, Tab
shortcuts-line = Начать новую строку при вводе
shortcuts-line-keys = Alt + Enter
shortcuts-move = Сдвинуть карточку, этап, дорожку или персону на одно место
shortcuts-move-keys = Alt + стрелки
shortcuts-join = Связать две карточки
shortcuts-join-keys = Потянуть за точку у края; Alt + L
shortcuts-mismatch = Отметить нестыковку двух точек контакта
shortcuts-mismatch-keys = То же с Shift
shortcuts-attach = Перенести карточку к другому шагу
shortcuts-attach-keys = Перетащить карточку
shortcuts-attach-both = Привязать и туда тоже
shortcuts-attach-both-keys = Ctrl, отпуская карточку
shortcuts-path = Выделить путь персоны
shortcuts-path-keys = Двойной щелчок по её карточке
shortcuts-leave = Прервать правку или перетаскивание, снять выбор
shortcuts-leave-keys = Esc
shortcuts-pan = Двигать лист
shortcuts-pan-keys = Колесо, средняя кнопка, пробел + мышь
shortcuts-zoom = Масштаб у указателя
shortcuts-zoom-keys = Ctrl + колесо, щипок
shortcuts-together = Выбрать несколько карточек
shortcuts-together-keys = Shift или Ctrl + щелчок
shortcuts-area = Выбрать область
shortcuts-area-keys = Потянуть от пустого места
shortcuts-pasting = Знаки перед строкой при вставке
shortcuts-paste-levels = Этапы, в них точки контакта, ниже заметки
shortcuts-paste-levels-keys = Отступы, маркеры, 1.2, заголовки #
shortcuts-paste-pain = Болевая точка у точки контакта выше
shortcuts-paste-pain-keys = ! текст
shortcuts-paste-idea = Идея для болевой точки или точки контакта выше
shortcuts-paste-idea-keys = + текст
shortcuts-paste-persona = Персона
shortcuts-paste-persona-keys = @ имя
shortcuts-paste-next = Путь идёт и туда
shortcuts-paste-next-keys = -{">"} название точки контакта
shortcuts-paste-table = Ячейки таблицы: дорожки и точки контакта от фокуса
shortcuts-paste-table-keys = Табуляция между текстами
about-version = Версия { $version }
about-text = Редактор карт клиентского пути: работает без сети и честен с цифрами
about-licences = Waypost: MIT или Apache 2.0. Шрифты Inter и Noto Emoji: SIL Open Font License 1.1
export-title = Экспорт картинки
export-scale = Размер
export-language = Подписи
export-size = { $width } × { $height } пикселей

# Диалог выбора файлов.
file-dialog-open = Открыть карту
file-dialog-save = Сохранить карту
file-dialog-export = Сохранить картинку
file-dialog-sub-journey = Сохранить отдельную карту
file-dialog-portrait = Выбрать портрет
file-dialog-picture = Выбрать изображение
file-dialog-reading = Читаем папку…
file-dialog-up = В папку выше
file-dialog-all = Показывать все файлы
file-dialog-name = Имя или путь
file-dialog-no-folder = Нет папки { $folder }
file-dialog-no-file = Нет файла { $file }
file-dialog-unreadable = Папку { $folder } не показать: { $cause }
file-filter-maps = Карты Waypost
file-filter-photos = Картинки PNG и JPEG
file-filter-pictures = Картинки PNG
drop-to-open = Отпустите файлы, чтобы открыть их
drop-portrait = Отпустите файл, чтобы изображение стало портретом персоны
drop-picture = Отпустите файл, чтобы вставить изображение в ячейку с фокусом

# Долгая работа.
task-opening = Открываем «{ $file }»…
task-opening-late = Файл «{ $file }» всё ещё не прочитан: диск или сеть не отвечает
task-saving-late = Файл «{ $file }» всё ещё не сохранён: диск или сеть не отвечает
task-saving = Сохраняем «{ $file }»…
task-exporting = Делаем «{ $file }»…
task-picking = Ждём системный диалог выбора файла…
task-picture = Вставляем изображение…
task-died = Внутри Waypost что-то сломалось, и работа не закончена. Карта не изменилась; попробуйте ещё раз

# Уведомления.
saved = Сохранено: «{ $file }»
not-saved = Файл «{ $file }» не сохранён. { $cause }
saved-late = Файл «{ $file }» всё-таки сохранён. За это время карта сохранена в другом месте
sub-journey-written = Точки контакта теперь в файле { $file }, на их месте — одна со ссылкой на него.
sub-journey-same-file = { $file } — это сама карта. Выберите другое имя: ничего не записано.
sub-journey-map-changed = Файл { $file } записан, но карта за это время изменилась: её точки контакта остались на месте.
file-changed = Другая программа изменила файл «{ $file }»
file-gone = Файла «{ $file }» больше нет: его удалили, переместили или переименовали. При сохранении он запишется заново
version-restored = Это версия от { $time }. Отмена вернёт более позднюю
version-same = Карта и так совпадает с версией от { $time }: менять нечего
versions-not-kept = Карта сохранена, но прежние версии хранить не удаётся: { $cause }
open-failed = Файл «{ $file }» не открыт. { $cause }
link-not-opened = На этом компьютере не нашлось, чем открыть адрес { $address }
picture-not-pasted = Изображение не вставлено. { $cause }
persona-show = Показать на карте: «{ $name }»
persona-leave-out = Не показывать на карте: «{ $name }»
persona-left-out = «{ $name }» не показывается на карте в этом окне. Вернуть можно глазом в структуре
picture-no-place = Выберите персону, чтобы сделать изображение её портретом, или поставьте фокус в ячейку дорожки изображений
picture-no-canvas = Изображение помещается на карту, а её сейчас не видно: сначала закройте таблицу или каталог
opened-with-findings = { $count ->
    [one] Файл «{ $file }» открыт, есть { $count } замечание
    [few] Файл «{ $file }» открыт, есть { $count } замечания
   *[many] Файл «{ $file }» открыт, есть { $count } замечаний
}
finding-line = { $place }: { $what }
exported = Картинка готова: «{ $file }»
not-exported = Картинка «{ $file }» не сделана. { $cause }
settings-broken = Настройки не прочитались, взяты обычные. { $cause }
settings-unreadable = Файл не читается: { $cause }
settings-not-kept = Настройки не удалось сохранить ({ $cause })
notice-details = Подробнее
notice-dismiss = Закрыть

# Окно нельзя показать.
no-window = Не удалось открыть окно ({ $cause }). Картинку можно сделать и без него: waypost export ФАЙЛ -o КАРТИНКА.png

# Холст: названия для программ чтения с экрана, короткие подписи.
canvas-name = Холст: { $title }
canvas-name-map = Карта: { $title }
canvas-name-empty = Карта пуста
canvas-name-persona = Персона: { $title }
canvas-name-stage = Этап: { $title }
canvas-name-touchpoint = Точка контакта: { $title }
canvas-name-pain-point = Болевая точка: { $title }
canvas-name-idea = Идея: { $title }
canvas-name-evidence = Доказательство: { $title }
canvas-name-note = Заметка: { $title }
canvas-name-lane = Дорожка: { $title }
canvas-name-cell = { $lane }: { $place }
canvas-name-next = Связь: { $from } → { $to }
canvas-name-mismatch = Противоречие: { $from } — { $to }
canvas-name-link = Связь: { $from } — { $to }
canvas-name-emotion = Эмоция: { $persona }, «{ $touchpoint }»
canvas-name-computed = { $count ->
    [one] рассчитано по { $count } доказательству
    [few] рассчитано по { $count } доказательствам
   *[many] рассчитано по { $count } доказательствам
}
canvas-name-average = { $count ->
    [one] Эмоция { $count } персоны на шаге «{ $touchpoint }»: в среднем { $mean }, от { $low } до { $high }
    [few] Эмоция { $count } персон на шаге «{ $touchpoint }»: в среднем{ $weights ->
        [shares] {" с учётом их долей"}
       *[none] {""}
    } { $mean }, от { $low } до { $high }
   *[many] Эмоция { $count } персон на шаге «{ $touchpoint }»: в среднем{ $weights ->
        [shares] {" с учётом их долей"}
       *[none] {""}
    } { $mean }, от { $low } до { $high }
}
canvas-name-reading = Метрика: { $metric }
canvas-name-moment-of-truth = момент истины
canvas-name-pains = { $count ->
    [one] { $count } болевая точка
    [few] { $count } болевые точки
   *[many] { $count } болевых точек
}
canvas-name-handle = Связать: { $title }
canvas-name-field = Текст элемента
canvas-handle-tip = Протяните к следующей точке контакта
canvas-handle-tip-card = Протяните к тому, с чем это связано
canvas-column-edge = Ширина колонки «{ $title }»
canvas-lane-edge = Высота дорожки «{ $title }»
canvas-edge-tip = Потяните, чтобы изменить размер; двойной щелчок вернёт автоматический
canvas-add-note = Добавить заметку: «{ $place }»
canvas-add-pain-point = Добавить болевую точку: «{ $place }»
canvas-add-idea = Добавить идею: «{ $place }»
canvas-add-evidence = Добавить доказательство: «{ $place }»
canvas-menu = Что здесь можно сделать
canvas-add-lane = Добавить дорожку внизу
canvas-lane-below = Добавить дорожку ниже
canvas-moment-of-truth = Момент истины
canvas-connect = Связать с…
canvas-bubble-text = Текст
canvas-bubble-pain = Боль
canvas-bubble-idea = Идея
canvas-bubble-step = Точка контакта
canvas-bubble-connect = Связь →
canvas-bubble-more = Другие действия
canvas-linking = Куда клиент идёт дальше? Стрелки или первые буквы выбирают, Enter соединяет, Shift + Enter отмечает нестыковку, Esc отменяет
canvas-linking-card = С чем это связать? Стрелки или первые буквы выбирают, Enter связывает, Esc отменяет
canvas-linking-sought = Ищем слово на «{ $text }»
canvas-linked-already = Они уже связаны
canvas-cannot-link = Так связать нельзя: болевые точки связываются с точками контакта, идеи — с болевыми точками, доказательства — с тем, что они подтверждают
canvas-connecting = К следующей точке контакта, болевой точке, идее или доказательству. Shift отмечает нестыковку двух точек контакта
canvas-connecting-card = К тому, с чем это связано. Esc отменяет
canvas-attaching = К другому шагу. С Ctrl останется и на прежнем
grid-row-header = Название и персоны
grid-row-stages = Этапы
grid-touchpoint = точка контакта: { $title }
grid-stage = этап: { $title }
grid-unlinked = не связано с точкой контакта
grid-lane-name = название дорожки
grid-empty = пусто
grid-place = { $place } из { $count }
grid-number = { $metric } { $value }, n = { $n }
grid-number-without-n = { $metric } { $value }, размер выборки не указан: допишите «/ 120»
grid-flow = { $on } из { $came } идут дальше
stages-number = { $place }: { $metric } { $value }, n = { $n }
stages-number-without-n = { $place }: { $metric } { $value }, размер выборки не указан
stages-numbers-kept = { $count ->
    [one] { $count } показатель второго этапа нельзя сложить с показателями первого: он сохранён как доказательство.
    [few] { $count } показателя второго этапа нельзя сложить с показателями первого: они сохранены как доказательства.
   *[many] { $count } показателей второго этапа нельзя сложить с показателями первого: они сохранены как доказательства.
}
grid-first-persona = На карте ещё нет персон: первой станет «{ $name }»
grid-whose = { $name }
grid-each-has-one = Здесь уже есть запись каждой персоны на карте
grid-personas-hidden = Ни одна персона не показана. Выберите «{ $name }» и нажмите Alt+V, чтобы показать её
grid-new-touchpoint = Новая точка контакта. Без названия она не появится
grid-new-stage = Новый этап. Без названия он не появится
grid-nothing-to-add = Здесь ничего не добавить
grid-collapsed = Этап свёрнут; Alt+C покажет его шаги
grid-several = Выделено несколько элементов. Чтобы вводить текст, выберите один

# Структура.
outline-name = Структура карты
outline-title-tip = Снять выбор и показать сведения о карте
outline-personas = Персоны
outline-pain-points = Болевые точки
outline-ideas = Идеи
outline-evidence = Доказательства
outline-add-stage = Добавить этап
outline-add-persona = Добавить персону
outline-add-pain-point = Добавить болевую точку
outline-add-idea = Добавить идею
outline-add-evidence = Добавить доказательство
outline-no-stages = Путь начинается с этапа
outline-no-personas = Чей это путь?
outline-no-pain-points = Пока ничего не болит
outline-no-ideas = Идей пока нет
outline-no-evidence = Откуда мы это знаем?
outline-fold = Свернуть «{ $title }»
outline-unfold = Развернуть «{ $title }»

# Свойства: разделы.
inspector-map = Карта
inspector-reading = Метрика
inspector-emotion = Эмоция
inspector-thoughts = Мысли и ожидания
inspector-numbers = Цифры
inspector-hurts = Болит
inspector-relieves = Решает
inspector-evidence = Доказательства
inspector-next = Дальше
inspector-mismatches = Нестыковки
inspector-details = Подробности
inspector-priority = Приоритет
inspector-looks = Вид
inspector-lanes = Дорожки
inspector-hurts-where = Где болит
inspector-relieves-what = Что решает
inspector-backs = Что подтверждает

# Свойства: поля, у которых нет названия в документе.
inspector-field-counts = Как считали
inspector-field-color-code = Код цвета
inspector-field-n = n
inspector-field-effort = Усилия, мес.
inspector-field-reach = Охват в квартал
inspector-field-frequency = Доля клиентов
inspector-field-score = Эмоция, оценка
inspector-field-min = Худшее
inspector-field-neutral = Середина
inspector-field-max = Лучшее
inspector-field-minutes = Минуты
inspector-name = { $field }: { $about }
inspector-emotion-value = Значение эмоции
inspector-main-path = Основная
inspector-branch = Ветка { $number }
inspector-everybody = Все клиенты
inspector-none = Не указано
inspector-mixed = Разные
inspector-mixed-field = { $field }: значения различаются
inspector-color-by-order = по порядку
inspector-tags-hint = слова через запятую
inspector-automatic = автоматически
inspector-share-hint = доля
inspector-label-hint = условие или причина
inspector-mismatch-hint = что не сходится
inspector-owner-status = владелец: { $owner } · { $status }
inspector-elements = { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[many] { $count } элементов
}

# Свойства: что стоит там, где ничего нет.
inspector-no-personas = Добавьте персону, чтобы отметить, каков этот шаг
inspector-no-numbers = Цифр пока нет
inspector-no-pains = Здесь пока ничего не болит
inspector-no-ideas = Решений пока нет
inspector-no-evidence = Доказательств пока нет
inspector-no-next = Здесь путь заканчивается
inspector-no-mismatches = Нигде не говорят иначе
inspector-no-portrait = Портрета нет: рисуются инициалы
inspector-no-lanes = Дорожек пока нет
inspector-no-metrics = Метрик на карте пока нет
inspector-no-rice = Для оценки нужны все четыре числа
inspector-hurts-nowhere = Пока не связана с точкой контакта
inspector-relieves-nothing = Пока ничего не решает
inspector-backs-nothing = Пока ничего не подтверждает
inspector-nothing-found = Ничего не найдено

# Свойства: что можно сделать.
inspector-add-pain = Связать с болевой точкой
inspector-new-pain = Новая болевая точка
inspector-add-idea = Связать с идеей
inspector-new-idea = Новая идея
inspector-add-evidence = Связать с доказательством
inspector-new-evidence = Новое доказательство
inspector-add-number = Добавить цифру
inspector-new-period = период { $number }
inspector-add-next = Соединить с точкой контакта
inspector-add-mismatch = Отметить нестыковку с точкой контакта
inspector-add-place = Связать с точкой контакта
inspector-add-relieved = Связать с тем, что решает идея
inspector-add-backed = Связать с тем, что подтверждается
inspector-add-lane = Добавить дорожку
inspector-unlink = Убрать связь: «{ $title }»
inspector-clear-emotion = Без значения эмоции
inspector-emotion-pieces = { $count ->
    [one] { $count } доказательство
    [few] { $count } доказательства
   *[many] { $count } доказательств
}
inspector-emotion-no-evidence = нет доказательств с оценкой
inspector-emotion-computed = Рассчитано по доказательствам с оценкой. Заданное вручную остаётся в файле
inspector-emotion-kept = Пока эмоции рассчитываются, заданное вручную остаётся в файле
emotion-not-cleared = «{ $step }», { $persona }: { $count ->
    [0] эмоция рассчитывается, а доказательств с оценкой пока нет. Ничего не стёрто
    [one] эмоция рассчитана по { $count } доказательству с оценкой. Ничего не стёрто
    [few] эмоция рассчитана по { $count } доказательствам с оценкой. Ничего не стёрто
   *[many] эмоция рассчитана по { $count } доказательствам с оценкой. Ничего не стёрто
}
emotion-is-computed = Эта кривая рассчитана по доказательствам с оценкой, поэтому вручную она не меняется. Измените оценки или задайте эмоции вручную
emotion-set-by-hand = Задать вручную
inspector-remove-reading = Убрать цифру «{ $title }»
inspector-reading-more = Персона, число ответов и источник: «{ $title }»
inspector-choose-portrait = Выбрать картинку…
inspector-remove-portrait = Убрать портрет
inspector-no-picture = Изображения нет
inspector-remove-picture = Убрать изображение
map-link-no-folder = Сначала сохраните карту: путь считается от её папки
inspector-open-map = Открыть вложенную карту
inspector-open-link = Открыть ссылку
inspector-opens = Откроется { $address }
inspector-other-channel = Другой канал
inspector-own-or-search = Найти или ввести своё
inspector-use-own = Взять «{ $text }»
inspector-search = Найти
inspector-lane-up = Сдвинуть дорожку вверх
inspector-lane-down = Сдвинуть дорожку вниз
inspector-lane-up-of = Сдвинуть вверх: «{ $title }»
inspector-lane-down-of = Сдвинуть вниз: «{ $title }»
inspector-show-lane = Показать дорожку «{ $title }»
inspector-internal = для команды

# Свойства: что говорят числа.
inspector-interval = { $margin } (от { $low } до { $high })
inspector-fair-sample = меньше 100 ответов: учитывайте интервал
inspector-rice = RICE: охват × влияние × уверенность ÷ усилия
inspector-shares-sum = Доли в сумме дают { $sum }, а не 100 %
inspector-metric-note = Действует для метрики на всей карте
inspector-goals = Цели для отдельных мест
inspector-no-goals = Цель везде одна
inspector-add-goal-place = Добавить цель для места
inspector-goals-here = Цели для этого места
inspector-no-goals-here = Здесь действуют общие цели метрик
inspector-add-goal = Добавить цель для метрики
inspector-remove-goal = Убрать цель: { $title }
inspector-numbers-say = Что говорят числа
inspector-field-metric-name = Своё название
inspector-field-scale-min = Наименьшее значение
inspector-field-scale-max = Наибольшее значение

# Свойства: почему текст не принят.
inspector-seconds = с
inspector-no-number = Это не число
inspector-no-count = Только целые числа от 0
inspector-no-pair = Нужны пары вида 8/9 4/3
counts-none = Только значение
counts-promoters = Сторонники, нейтралы, критики
counts-answers = Ответы по оценкам
counts-ratio = Столько-то из стольких-то
counts-sum = Сумма на число случаев
counts-customers = Клиенты на начало и конец
counts-times = Отдельные замеры времени
counts-attributes = Удовлетворённость и важность
counts-purchases = Покупки за всё время
counts-subscription = Подписка и отток
inspector-hidden = Скрытые знаки: { $marks }
inspector-remove = Убрать
inspector-remove-hidden = Убрать скрытые знаки
inspector-no-color = Цвет записывают так: #4C5FD5

# Несохранённая работа прошлого запуска.
action-recover = Несохранённая работа…
action-recover-tip = Посмотреть, что не успел сохранить прошлый запуск Waypost
task-recovery = Поиск несохранённой работы
task-removing = Удаление правок «{ $file }»
recovery-title = Найдена несохранённая работа
recovery-text = Waypost закрылся раньше, чем это было сохранено. Без вашего решения ничего не записывается и не удаляется.
recovery-edits = { $edits ->
    [one] { $edits } несохранённая правка
    [few] { $edits } несохранённые правки
   *[many] { $edits } несохранённых правок
}, последняя — { $time }
recovery-saved = Сохранённый файл
recovery-recovered = С несохранёнными правками
recovery-picture = Уменьшенная картинка карты
recovery-no-file = Файла ещё не было
recovery-same = Файл такой, каким вы его сохранили. «Восстановить» откроет его с правками — одним шагом, который можно отменить. Файл изменится, когда вы сохраните карту.
recovery-changed = После этих правок файл изменили. «Восстановить» откроет карту с правками как копию без файла; отмена покажет то, что в файле сейчас.
recovery-new = «Восстановить» откроет карту с правками. Файл вы выберете при сохранении.
recovery-unreadable = Открыть файл сейчас не удаётся. «Восстановить» откроет карту с правками как копию без файла.
recovery-nothing-differs = От сохранённого файла ничем не отличается.
recovery-differs-title = Чем отличается от сохранённого файла
recovery-differs-line = { file-section }: { $what }{ $titles }
recovery-differs = изменено
recovery-added-count = добавлено { $count }
recovery-changed-count = изменено { $count }
recovery-removed-count = удалено { $count }
recovery-reordered = другой порядок
recovery-remove-text = Правки исчезнут навсегда. Сохранённый файл останется как есть.
recovered-name = { $name } (восстановлено)
saved-name = { $name } (как в файле)
button-restore = Восстановить
button-open-both = Открыть оба
button-later = Позже
button-remove-edits = Удалить правки…
button-keep-edits = Оставить
button-remove-for-good = Удалить навсегда
not-removed = Правки не удалось удалить, они будут предложены снова ({ $cause })
journal-trouble = Правки не удаётся записывать на случай сбоя ({ $cause }). Сохраняйте чаще; Waypost продолжает попытки.
journal-damaged = Несохранённые правки файла «{ $file }» от { $time } не читаются: запись о них повреждена. Она лежит в папке { $folder }; удалите эту папку, если пользы от неё уже нет
journal-damaged-unknown = Несохранённые правки от { $time } не читаются: запись о них повреждена. Она лежит в папке { $folder }; удалите эту папку, если пользы от неё уже нет

# Презентация.
present-title = Титул
present-whole = Вся карта
present-slide = { $place } из { $count } · { $name }
present-leave = Выйти (Esc)
present-lanes = Дорожки (L)
present-lanes-title = Дорожки на слайдах
present-keys = Цифра выделяет дорожку, 0 показывает все. ↑ и ↓ переходят по дорожкам, → и Page Down листают вперёд, ← и Page Up — назад.

# Сбои самой программы.
crash-survived = В Waypost произошла ошибка. Карта осталась как была, правки сохранены на случай сбоя. Отчёт без текстов карты: { $report }
crash-survived-silently = В Waypost произошла ошибка. Карта осталась как была, правки сохранены на случай сбоя.
crash-end = Waypost не может продолжать работу. Правки сохранены на случай сбоя: запустите программу снова, и она их предложит.
crash-before = Waypost аварийно завершил работу: { $time }. Отчёт без текстов ваших карт: { $report }

# What the map finds by itself.
finding-list-title = Находки
finding-list-close = Закрыть находки
finding-list-by-weight = По весу
finding-list-by-kind = По видам
finding-list-count = { $open ->
    [0] Находок нет
    [one] { $open } находка
    [few] { $open } находки
   *[many] { $open } находок
}
finding-list-row = { $what }. { $below }. Вес { $weight } из 100
finding-list-fold = Свернуть «{ $name }» ({ $count })
finding-list-unfold = Развернуть «{ $name }» ({ $count })
finding-list-more = Ещё { $count }
finding-list-dismiss-one = Скрыть: { $what }
finding-list-restore-one = Вернуть: { $what }
finding-list-dismissed = Скрытые
finding-list-reason = Почему её можно оставить?
finding-list-dismiss = Скрыть
finding-list-keep = Не скрывать
