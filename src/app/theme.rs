//! The look of the window: egui's colours, spaces and fonts, taken from our
//! own themes.

use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Visuals, vec2,
};

use crate::render::egui::{family, font_definitions};
use crate::style::{Color, Face, Theme, ThemeName};

/// Corner radius of buttons and fields.
const RADIUS: CornerRadius = CornerRadius::same(6);

/// Titles of panels and dialogs.
pub(crate) fn title_style() -> TextStyle {
    TextStyle::Heading
}

/// Text that carries weight: semibold, as large as running text.
pub(crate) fn strong_style() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// Small letter-spaced capitals over a section.
pub(crate) fn overline_style() -> TextStyle {
    TextStyle::Name("overline".into())
}

/// The colour as egui takes it.
pub(crate) fn color(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r, color.g, color.b, color.a)
}

/// Gives the window our fonts, both themes and our options. Once is enough.
pub(crate) fn set_up(context: &Context) {
    context.set_fonts(font_definitions());
    context.options_mut(|options| {
        // Ctrl with + - 0 zooms the canvas, not the interface.
        options.zoom_with_keyboard = false;
        // Quitting asks about unsaved changes first.
        options.quit_shortcuts.clear();
        // Our builds decide, not those of egui.
        options.warn_on_id_clash = cfg!(debug_assertions);
        // For systems that do not say which theme they use.
        options.fallback_theme = egui::Theme::Light;
    });
    for (name, of) in [
        (ThemeName::Light, egui::Theme::Light),
        (ThemeName::Dark, egui::Theme::Dark),
    ] {
        context.set_style_of(of, style(&Theme::of(name)));
    }
}

fn semibold() -> FontFamily {
    family(Face::SemiBold)
}

fn style(theme: &Theme) -> Style {
    let mut style = Style {
        text_styles: [
            (TextStyle::Small, FontId::proportional(11.0)),
            (TextStyle::Body, FontId::proportional(13.0)),
            (TextStyle::Button, FontId::proportional(13.0)),
            (TextStyle::Monospace, FontId::proportional(13.0)),
            (title_style(), FontId::new(17.0, semibold())),
            (strong_style(), FontId::new(13.0, semibold())),
            (overline_style(), FontId::new(11.0, semibold())),
        ]
        .into(),
        visuals: visuals(theme),
        animation_time: 0.1,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(10.0, 4.0);
    spacing.interact_size = vec2(32.0, 26.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.menu_width = 320.0;
    spacing.tooltip_width = 320.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = 6.0;
    style.interaction.selectable_labels = false;
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let mut visuals = match theme.name {
        ThemeName::Light => Visuals::light(),
        ThemeName::Dark => Visuals::dark(),
    };
    let hairline = Stroke::new(1.0, color(theme.hairline));
    visuals.widgets = widgets(theme);
    visuals.selection = Selection {
        bg_fill: color(theme.selection),
        stroke: Stroke::new(1.0, color(theme.accent)),
    };
    visuals.hyperlink_color = color(theme.accent);
    visuals.weak_text_color = Some(color(theme.muted));
    visuals.panel_fill = color(theme.lane);
    visuals.window_fill = color(theme.card);
    visuals.extreme_bg_color = color(theme.card);
    visuals.faint_bg_color = color(theme.lane);
    visuals.code_bg_color = color(theme.lane);
    visuals.window_stroke = hairline;
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.warn_fg_color = color(theme.fair);
    visuals.error_fg_color = color(theme.pain_ink);
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(match theme.name {
            ThemeName::Light => 28,
            ThemeName::Dark => 110,
        }),
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.text_cursor.stroke = Stroke::new(1.5, color(theme.accent));
    visuals.slider_trailing_fill = true;
    visuals
}

fn widgets(theme: &Theme) -> Widgets {
    let ink = Stroke::new(1.0, color(theme.ink));
    let hairline = Stroke::new(1.0, color(theme.hairline));
    let field = Stroke::new(1.0, color(theme.guide));
    let accent = Stroke::new(1.0, color(theme.accent));
    let raised = color(theme.ink.with_alpha(16));
    let pressed = color(theme.ink.with_alpha(28));
    let widget = |fill: Color32, bg_stroke: Stroke, fg_stroke: Stroke| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke,
        corner_radius: RADIUS,
        fg_stroke,
        expansion: 0.0,
    };
    Widgets {
        noninteractive: widget(color(theme.lane), hairline, ink),
        inactive: WidgetVisuals {
            // Rails of sliders and boxes of check marks.
            bg_fill: color(theme.hairline),
            ..widget(color(theme.card), field, ink)
        },
        hovered: widget(raised, field, ink),
        active: widget(pressed, accent, ink),
        open: widget(raised, field, ink),
    }
}
