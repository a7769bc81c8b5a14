//! What the arguments may be, and their help in the user's language.
//!
//! clap knows the rules; every word it shows comes from the translations, and
//! what it would say in English by itself is switched off.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command};

use crate::exchange::Template;
use crate::language::{Language, Texts};
use crate::style::ThemeName;

/// Pixels for one map unit that make sense: from a thumbnail to a poster.
const SCALES: RangeInclusive<f32> = 0.1..=20.0;

/// Everything that can be asked for.
pub(super) fn waypost(texts: &'static Texts) -> Command {
    let version = option("version", texts)
        .short('V')
        .action(ArgAction::Version)
        .help(texts.get("cli-help-version"));
    let lang = option("lang", texts)
        .global(true)
        .display_order(98)
        .value_name("ru|en")
        .value_parser(word_parser(Language::from_code))
        .help(texts.get("cli-help-lang"));
    let dialogs = option("dialogs", texts)
        .value_name("system|builtin")
        .value_parser(word_parser(|word| match word {
            "system" => Some(false),
            "builtin" => Some(true),
            _ => None,
        }))
        .help(texts.get("cli-help-dialogs"));
    let files = file(texts).num_args(1..);
    let waypost = command("waypost", texts)
        .subcommand_precedence_over_arg(true)
        .version(env!("CARGO_PKG_VERSION"))
        .about(texts.get("cli-about"))
        .override_usage(texts.get("cli-usage-waypost"))
        .after_help(texts.get("cli-exit-codes"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(texts.get("cli-heading-commands"))
        .arg(files.help(texts.get("cli-help-window-file")))
        .args([dialogs, version, lang]);
    waypost
        .subcommand(new_command(texts))
        .subcommand(check_command(texts))
        .subcommand(info_command(texts))
        .subcommand(findings_command(texts))
        .subcommand(export_command(texts))
        .subcommand(versions_command(texts))
}

fn new_command(texts: &'static Texts) -> Command {
    let template = option("template", texts)
        .value_name("blank|classic|blueprint")
        .default_value("blank")
        .hide_default_value(true)
        .value_parser(word_parser(Template::from_word))
        .help(texts.get("cli-help-template"));
    command("new", texts)
        .about(texts.get("cli-about-new"))
        .override_usage(texts.get("cli-usage-new"))
        .arg(template)
        .arg(output(texts).help(texts.get("cli-help-new-output")))
}

fn check_command(texts: &'static Texts) -> Command {
    let files = file(texts)
        .required(true)
        .num_args(1..)
        .help(texts.get("cli-help-check-file"));
    command("check", texts)
        .about(texts.get("cli-about-check"))
        .override_usage(texts.get("cli-usage-check"))
        .after_help(texts.get("cli-exit-codes-check"))
        .arg(files)
        .arg(json(texts))
}

fn info_command(texts: &'static Texts) -> Command {
    command("info", texts)
        .about(texts.get("cli-about-info"))
        .override_usage(texts.get("cli-usage-info"))
        .arg(map_file(texts))
        .arg(json(texts))
}

fn findings_command(texts: &'static Texts) -> Command {
    let all = option("all", texts)
        .action(ArgAction::SetTrue)
        .help(texts.get("cli-help-all"));
    command("findings", texts)
        .about(texts.get("cli-about-findings"))
        .override_usage(texts.get("cli-usage-findings"))
        .arg(map_file(texts))
        .arg(json(texts))
        .arg(all)
}

fn export_command(texts: &'static Texts) -> Command {
    let scale = option("scale", texts)
        .value_name("N")
        .value_parser(word_parser(scale))
        .help(texts.get("cli-help-scale"));
    let width = option("width", texts)
        .value_name("PX")
        .value_parser(word_parser(width))
        .conflicts_with("scale")
        .help(texts.get("cli-help-width"));
    let theme = option("theme", texts)
        .value_name("light|dark")
        .value_parser(word_parser(theme))
        .help(texts.get("cli-help-theme"));
    let view = option("view", texts)
        .value_name(texts.get("cli-value-name"))
        .help(texts.get("cli-help-view"));
    let heat = option("heat", texts)
        .value_name("nps|severity|evidence|emotion")
        .help(texts.get("cli-help-heat"));
    command("export", texts)
        .about(texts.get("cli-about-export"))
        .override_usage(texts.get("cli-usage-export"))
        .arg(map_file(texts))
        .arg(output(texts).help(texts.get("cli-help-export-output")))
        .args([scale, width, theme, view, heat])
}

fn versions_command(texts: &'static Texts) -> Command {
    let file = file(texts)
        .required(true)
        .help(texts.get("cli-help-versions-file"));
    let restore = option("restore", texts)
        .value_name("N")
        .value_parser(word_parser(number))
        .requires("output")
        .conflicts_with("json")
        .help(texts.get("cli-help-restore"));
    let output = output(texts)
        .required(false)
        .requires("restore")
        .help(texts.get("cli-help-new-output"));
    command("versions", texts)
        .about(texts.get("cli-about-versions"))
        .override_usage(texts.get("cli-usage-versions"))
        .after_help(texts.get("cli-exit-codes-versions"))
        .arg(file)
        .arg(restore)
        .arg(output)
        .arg(json(texts))
}

fn number(word: &str) -> Option<usize> {
    word.parse().ok().filter(|number| *number > 0)
}

fn scale(word: &str) -> Option<f32> {
    let scale = word.parse().ok()?;
    SCALES.contains(&scale).then_some(scale)
}

fn width(word: &str) -> Option<u16> {
    word.parse().ok().filter(|width| *width > 0)
}

fn theme(word: &str) -> Option<ThemeName> {
    match word {
        "light" => Some(ThemeName::Light),
        "dark" => Some(ThemeName::Dark),
        _ => None,
    }
}

/// A command with what all have: help in the user's words.
fn command(name: &'static str, texts: &'static Texts) -> Command {
    let usage = texts.get("cli-heading-usage");
    let help = option("help", texts)
        .short('h')
        .action(ArgAction::Help)
        .help(texts.get("cli-help-help"));
    // Help and language stand last, after what is special about the command.
    Command::new(name)
        .disable_help_flag(true)
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"
        ))
        .args_override_self(true)
        .arg(help.display_order(99))
}

fn file(texts: &'static Texts) -> Arg {
    Arg::new("file")
        .value_name(texts.get("cli-value-file"))
        .value_parser(clap::value_parser!(PathBuf))
        .help_heading(texts.get("cli-heading-files"))
}

/// The one map a command reads.
fn map_file(texts: &'static Texts) -> Arg {
    file(texts)
        .required(true)
        .help(texts.get("cli-help-map-file"))
}

/// An option with a long name, among the options of the help.
fn option(name: &'static str, texts: &'static Texts) -> Arg {
    Arg::new(name)
        .long(name)
        .help_heading(texts.get("cli-heading-options"))
}

fn output(texts: &'static Texts) -> Arg {
    option("output", texts)
        .short('o')
        .required(true)
        .value_name(texts.get("cli-value-file"))
        .value_parser(clap::value_parser!(PathBuf))
}

fn json(texts: &'static Texts) -> Arg {
    option("json", texts)
        .action(ArgAction::SetTrue)
        .help(texts.get("cli-help-json"))
}

/// Reads a value that is one of a few words. What clap would say about others
/// is never shown, so the error is empty.
fn word_parser<T: Clone + Send + Sync + 'static>(
    parse: impl Fn(&str) -> Option<T> + Clone + Send + Sync + 'static,
) -> ValueParser {
    ValueParser::from(move |word: &str| parse(word).ok_or(""))
}
