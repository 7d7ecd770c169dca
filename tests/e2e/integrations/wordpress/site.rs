//! A WordPress for one test: a copy of Debian's, a database of its own, and PHP's own server.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use boundary_check_e2e::driver::free_port;
use boundary_check_e2e::keeper::Keeper;
use boundary_check_e2e::places;
use tempfile::TempDir;

/// Where Debian's package has it, unless this variable names the folder of another version.
const INSTALLED: &str = "/usr/share/wordpress";
const OTHER: &str = "BOUNDARY_CHECK_WORDPRESS";
/// How long the database and the server may take until they answer.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(20);
/// How many requests PHP's server works on at a time.
const WORKERS: &str = "4";

/// A WordPress at work; it goes when this is dropped.
pub(crate) struct Site {
    /// Its address, without a slash at the end.
    pub(crate) address: String,
    root: PathBuf,
    // In this order: the server first, then its database, then their files.
    _server: Keeper,
    _database: Keeper,
    _folder: TempDir,
}

impl Site {
    /// Starts one with an administrator `admin` and an author `author`, each with their name as password. Authors have no
    /// `unfiltered_html`, and nobody has on a network of sites; so it is here.
    pub(crate) fn start() -> Self {
        let installed = env::var_os(OTHER).map_or_else(|| PathBuf::from(INSTALLED), PathBuf::from);
        assert!(installed.is_dir(), "WordPress is missing (Debian: apt-get install wordpress)");
        let folder = tempfile::tempdir().expect("there is room for a WordPress");
        let [root, data, socket, temporary] =
            ["site", "data", "socket", "temporary"].map(|name| folder.path().join(name));
        // Links are followed: the package keeps some of it elsewhere, and this site must change nothing there.
        run(Command::new("cp").arg("-rL").arg(&installed).arg(&root));
        fs::create_dir(&temporary).expect("there is room for a database");
        let database = start_database(&data, &socket, &temporary);
        let port = free_port();
        let address = format!("http://127.0.0.1:{port}");
        let config =
            include_str!("wp-config.php").replace("@socket@", &socket.to_string_lossy()).replace("@address@", &address);
        fs::write(root.join("wp-config.php"), config).expect("its configuration can be written");
        fs::write(root.join("router.php"), include_str!("router.php")).expect("its router can be written");
        let listen = format!("127.0.0.1:{port}");
        let router = root.join("router.php");
        let args = ["-d", "upload_max_filesize=20M", "-d", "post_max_size=20M", "-S", &listen, "-t"];
        let places = [&root, &router].map(|it| it.to_string_lossy().into_owned());
        let args = [&args[..], &places.each_ref().map(String::as_str)].concat();
        let variables = [("PHP_CLI_SERVER_WORKERS", WORKERS.to_owned())];
        let server = Keeper::start(Path::new("/usr/bin/php"), &args, &variables);
        let site = Self { address, root, _server: server, _database: database, _folder: folder };
        site.php(include_str!("install.php"));
        site
    }

    /// Runs a script inside this WordPress, and returns what it prints.
    pub(crate) fn php(&self, script: &str) -> String {
        let file = self.root.join("step.php");
        fs::write(&file, script).expect("a script can be written");
        // A network of sites knows by its host which of them is meant.
        let host = self.address.trim_start_matches("http://");
        let ran =
            Command::new("php").arg(&file).env("HTTP_HOST", host).env("REQUEST_URI", "/").output().expect("PHP starts");
        let [said, errors] = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert!(ran.status.success() && errors.is_empty(), "PHP failed: {said}\n{errors}");
        said
    }

    /// Adds a plugin that WordPress takes without being asked, as hosts and optimisers have them.
    pub(crate) fn add(&self, name: &str, script: &str) {
        let folder = self.root.join("wp-content/mu-plugins");
        fs::create_dir_all(&folder).expect("there is room for plugins");
        fs::write(folder.join(format!("{name}.php")), script).expect("a plugin can be written");
    }

    /// Takes it away again.
    pub(crate) fn take_away(&self, name: &str) {
        fs::remove_file(self.root.join(format!("wp-content/mu-plugins/{name}.php"))).expect("it was there");
    }

    /// An expression in PHP, with all of WordPress in reach, as JSON.
    pub(crate) fn value(&self, expression: &str) -> serde_json::Value {
        let said = self.php(&format!("<?php require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; echo wp_json_encode( {expression} );"));
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("`{expression}` gave {said} ({error})"))
    }

    /// Whether the server sends WebAssembly with a type that is none, and forbids to guess.
    pub(crate) fn send_wrong_types(&self, wrong: bool) {
        let mark = self.root.join("wrong-types");
        if wrong { fs::write(mark, "") } else { fs::remove_file(mark) }.expect("the server can be told");
    }

    /// Makes a network of it, with a second site at `/second/`; returns that one's address.
    pub(crate) fn become_a_network(&self) -> String {
        let host = self.address.trim_start_matches("http://");
        self.php(&include_str!("network.php").replace("@host@", host));
        let file = self.root.join("wp-config.php");
        let config = fs::read_to_string(&file).expect("there is a configuration");
        // Each site has an address of its own.
        let config: Vec<&str> =
            config.lines().filter(|line| !line.contains("WP_HOME") && !line.contains("WP_SITEURL")).collect();
        let constants = format!(
            "define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'DOMAIN_CURRENT_SITE', '{host}' ); define( 'PATH_CURRENT_SITE', '/' ); define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );"
        );
        let config = config.join("\n").replace("$table_prefix", &format!("{constants}\n$table_prefix"));
        fs::write(&file, config).expect("it can be written");
        self.php(&include_str!("second.php").replace("@host@", host));
        format!("{}/second", self.address)
    }

    /// The plugin's zip, as a person uploads it.
    pub(crate) fn plugin() -> PathBuf {
        places::built("wordpress").join("boundary-check.zip")
    }

    /// Puts the plugin where WordPress looks for it, as it does itself with an upload.
    pub(crate) fn unpack_the_plugin(&self) {
        let unpacked = format!("array( WP_Filesystem(), unzip_file( '{}', WP_PLUGIN_DIR ) )", Self::plugin().display());
        assert_eq!(self.value(&unpacked)[1], serde_json::json!(true));
    }

    /// The plugin's folder on this site.
    pub(crate) fn plugin_folder(&self) -> PathBuf {
        self.root.join("wp-content/plugins/boundary-check")
    }

    /// The themes of these that it has.
    pub(crate) fn themes<'t>(&self, of: &[&'t str]) -> Vec<&'t str> {
        let has = |theme: &&&str| self.root.join("wp-content/themes").join(theme).is_dir();
        of.iter().filter(has).copied().collect()
    }

    /// What PHP had to complain of in the plugin; WordPress has complaints of its own under a newer PHP.
    pub(crate) fn complaints(&self) -> String {
        let log = fs::read_to_string(self.root.join("wp-content/debug.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("boundary")).collect()
    }
}

fn start_database(data: &Path, socket: &Path, temporary: &Path) -> Keeper {
    let folder = format!("--datadir={}", data.display());
    // In a folder that it shares, one that starts clears away what another is at work on.
    let temporary = format!("--tmpdir={}", temporary.display());
    let install = [
        "--no-defaults",
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        "--user=root",
        &folder,
        &temporary,
    ];
    run(Command::new("mariadb-install-db").args(install));
    let socket_flag = format!("--socket={}", socket.display());
    // Nothing is kept: what makes a database safe from a power cut would only take time.
    let args = [
        "--no-defaults",
        "--user=root",
        "--skip-networking",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-buffer-pool-size=64M",
        "--skip-log-bin",
        &folder,
        &temporary,
        &socket_flag,
    ];
    let keeper = Keeper::start(Path::new("/usr/sbin/mariadbd"), &args, &[]);
    let create = ["--no-defaults", "--user=root", &socket_flag, "--execute=CREATE DATABASE wordpress"];
    let start = Instant::now();
    while !Command::new("mariadb").args(create).output().is_ok_and(|it| it.status.success()) {
        assert!(!keeper.has_ended() && start.elapsed() < PATIENCE, "the database does not start");
        std::thread::sleep(PAUSE);
    }
    keeper
}

fn run(command: &mut Command) {
    let ran = command.output().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
    assert!(ran.status.success(), "{command:?} failed: {}", String::from_utf8_lossy(&ran.stderr));
}
