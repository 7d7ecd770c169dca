//! What a web server has to be told about a folder of `dist`, in the words of each: Apache reads `.htaccess` and static
//! hosts `_headers` in the folder itself; for nginx and Caddy there is a piece to include.

use std::path::Path;

use anyhow::Result;

use crate::files;
use crate::integrity::content_hash;

/// The types of all endings there are; a server of an older day knows neither WebAssembly nor the scripts' type.
const TYPES: [(&str, &str); 10] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("webmanifest", "application/manifest+json"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("zip", "application/zip"),
];
/// What all pages work under. A frame shows the configurator's preview.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// Names stay from release to release, so a browser asks each time whether a file has changed.
const ASKS: &str = "no-cache";
/// What the hash of this very build stands behind is another address after the next.
const KEEPS: &str = "public, max-age=31536000, immutable";
/// The scripts, modules and texts that hand `?ver=` on to each other.
const KEPT: &str = "boundary-check";
const KEPT_ENDINGS: [&str; 3] = ["js", "wasm", "txt"];

/// For whom a folder is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Folder {
    /// A site of its own, with files that were compressed beforehand.
    Site,
    /// Files that pages of every origin may use.
    Embed,
}

impl Folder {
    /// What every file is sent with, beside how long it may be kept.
    fn headers(self) -> Vec<(&'static str, &'static str)> {
        let mut headers = vec![
            ("Content-Security-Policy", POLICY),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        if self == Self::Embed {
            headers.push(("Access-Control-Allow-Origin", "*"));
        }
        headers
    }
}

/// What stands behind `?ver=` where files may be kept: the hash of all that are asked for so.
pub(crate) fn version(folder: &Path) -> Result<String> {
    content_hash(folder, |name| {
        let ends = |ending: &&str| name.strip_suffix(*ending).is_some_and(|name| name.ends_with('.'));
        name.starts_with(KEPT) && KEPT_ENDINGS.iter().any(ends)
    })
}

/// Where each file belongs: as it stands, it counts for all that its block serves.
const NGINX_PLACE: &str = "\
# For nginx. Where the folder lies in a site of yours, include this file in the folder's location and nowhere else; the site names
# its root, or the location an alias:
#   location /boundary-check-files/ {
#     include /srv/www/boundary-check-files/servers/nginx.conf;
#   }
# In the server, it would send its headers with every page: only where the whole host is this folder, that is right.
# A block with add_header of its own inherits none of these: include it there, too.
";
const CADDY_PLACE: &str = "\
# For Caddy. Where the folder lies in a site of yours, import this file in a block of the folder, and nowhere else:
#   handle_path /boundary-check-files/* {
#     root * /srv/www/boundary-check-files
#     import /srv/www/boundary-check-files/servers/Caddyfile
#   }
# In the site's own block, it would send its headers with every page: only where the whole host is this folder, that is right, below
# its root.
";
const STATIC_PLACE: &str = "\
# For static hosts that read _headers, such as Netlify and Cloudflare Pages: they read the one at the top of what is published, and
# no other. Where this folder lies deeper, copy the lines into that one, and write the folder before each path, as in
# /boundary-check-files/* and /boundary-check-files/*.wasm; as they stand, they would count for every page of the site.
# These hosts compress by themselves. They look at no query, so ?ver= makes no difference to them: a browser asks each time whether
# a file has changed.
";

/// Writes them all into a folder.
pub(crate) fn write(folder: &Path, of: Folder) -> Result<()> {
    let version = version(folder)?;
    files::save(folder, ".htaccess", apache(of, &version))?;
    files::save(folder, "_headers", static_host(of))?;
    files::save(folder, "servers/nginx.conf", nginx(of, &version))?;
    files::save(folder, "servers/Caddyfile", caddy(of, &version))
}

/// The same in each server's file.
fn about_version(version: &str) -> String {
    format!(
        "# boundary-check.js?ver={version} is kept for a year with all that it asks for; it is the hash of these files, and another\n\
         # one after the next upload. Every other address is asked for anew, and answered in a few bytes where nothing has changed.\n"
    )
}

fn apache(of: Folder, version: &str) -> String {
    let types: String = TYPES.iter().map(|(ending, kind)| format!("  AddType {kind} .{ending}\n")).collect();
    let headers: String =
        of.headers().iter().map(|(name, value)| format!("  Header always set {name} \"{value}\"\n")).collect();
    let endings = KEPT_ENDINGS.join("|");
    // Where a file is sent as it was compressed, its name has another ending by now.
    let kept = format!(
        "%{{REQUEST_URI}} =~ m#/{KEPT}[a-z-]*\\.({endings})(\\.br|\\.gz)?$# && %{{QUERY_STRING}} =~ m#(^|&)ver={version}(&|$)#"
    );
    let mut text = format!(
        "# For Apache: nothing to do, if the server reads .htaccess files (AllowOverride FileInfo).\n{}\
         <IfModule mod_mime.c>\n{types}  AddCharset utf-8 .html .css .js .json .svg .txt\n</IfModule>\n\
         <IfModule mod_headers.c>\n  Header always set Cache-Control \"{ASKS}\"\n  \
         Header always set Cache-Control \"{KEEPS}\" \"expr={kept}\"\n{headers}</IfModule>\n",
        about_version(version)
    );
    if of == Folder::Site {
        text += APACHE_COMPRESSED;
    }
    text
}

/// `.br` is also the ending of the language Breton, and `.gz` that of a type: without the first lines, the files would be
/// sent as those.
const APACHE_COMPRESSED: &str = "\
# Each file lies there compressed as well.
<IfModule mod_rewrite.c>
  <IfModule mod_headers.c>
    RemoveLanguage .br
    RemoveType .gz
    AddEncoding br .br
    AddEncoding gzip .gz
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1,E=no-brotli:1]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]
    Header append Vary Accept-Encoding
  </IfModule>
</IfModule>
";

fn static_host(of: Folder) -> String {
    let headers: String = of.headers().iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    format!(
        "{STATIC_PLACE}/*\n  Cache-Control: {ASKS}\n{headers}/*.wasm\n  Content-Type: application/wasm\n\
         /*.webmanifest\n  Content-Type: application/manifest+json\n"
    )
}

fn nginx(of: Folder, version: &str) -> String {
    let types: String = TYPES.iter().map(|(ending, kind)| format!("  {kind} {ending};\n")).collect();
    let headers: String =
        of.headers().iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;\n")).collect();
    let endings = KEPT_ENDINGS.join("|");
    let compressed = match of {
        Folder::Site => {
            "# Each file lies there compressed as well. With the module ngx_brotli, add: brotli_static on;\n\
                         gzip_static on;\ngzip_vary on;\n"
        }
        Folder::Embed => {
            "gzip on;\ngzip_vary on;\ngzip_types text/css text/javascript text/plain application/json \
                          application/wasm image/svg+xml;\n"
        }
    };
    format!(
        "{NGINX_PLACE}{}types {{\n{types}}}\ncharset utf-8;\ncharset_types text/html text/css text/javascript text/plain application/json \
         image/svg+xml;\nindex index.html;\n{compressed}set $boundary_check_asked \"$uri?ver=$arg_ver\";\nset $boundary_check_kept \"{ASKS}\";\n\
         if ($boundary_check_asked ~ \"/{KEPT}[a-z-]*\\.({endings})\\?ver={version}$\") {{\n  \
         set $boundary_check_kept \"{KEEPS}\";\n}}\nadd_header Cache-Control $boundary_check_kept always;\n\
         {headers}location ~ /servers/ {{ return 404; }}\n",
        about_version(version)
    )
}

fn caddy(of: Folder, version: &str) -> String {
    let headers: String = of.headers().iter().map(|(name, value)| format!("\t{name} \"{value}\"\n")).collect();
    // At any depth: a star of `path` reaches over no slash.
    let kept = format!("path_regexp `/{KEPT}[a-z-]*\\.({})$`\n\tquery ver={version}", KEPT_ENDINGS.join("|"));
    let (compressed, serve) = match of {
        Folder::Site => ("", "file_server {\n\tprecompressed br gzip\n\thide .htaccess _headers servers\n}\n"),
        Folder::Embed => ("encode gzip\n", "file_server {\n\thide .htaccess _headers servers\n}\n"),
    };
    format!(
        "{CADDY_PLACE}{}header {{\n{headers}}}\n@kept {{\n\t{kept}\n}}\nheader @kept Cache-Control \"{KEEPS}\"\n\
         @asked not {{\n\t{kept}\n}}\nheader @asked Cache-Control {ASKS}\n@wasm path *.wasm\n\
         header @wasm Content-Type application/wasm\n@manifest path *.webmanifest\n\
         header @manifest Content-Type application/manifest+json\n{compressed}{serve}",
        about_version(version)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_of_the_folders_has_a_type() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), Folder::Embed).unwrap();
        let read = |name: &str| files::read(folder.path(), name).unwrap();
        for (ending, kind) in TYPES {
            assert!(read(".htaccess").contains(&format!("AddType {kind} .{ending}\n")), "{ending}");
            assert!(read("servers/nginx.conf").contains(&format!("{kind} {ending};")), "{ending}");
        }
        for name in [".htaccess", "_headers", "servers/nginx.conf", "servers/Caddyfile"] {
            assert!(read(name).contains("Access-Control-Allow-Origin"), "{name}");
            assert!(read(name).contains(POLICY), "{name}");
        }
        for (name, place) in [
            ("_headers", "/boundary-check-files/*.wasm"),
            ("servers/nginx.conf", "location /boundary-check-files/ {"),
            ("servers/Caddyfile", "handle_path /boundary-check-files/* {"),
        ] {
            assert!(read(name).contains(place), "{name} does not say where it belongs");
        }
    }

    #[test]
    fn the_version_is_that_of_the_files_that_hand_it_on() {
        let folder = tempfile::tempdir().unwrap();
        let version = |name: &str, text: &str| {
            files::save(folder.path(), name, text).unwrap();
            version(folder.path()).unwrap()
        };
        let first = version("boundary-check.js", "1");
        assert_eq!(first.len(), 12);
        // Neither a page nor what was compressed beforehand counts.
        assert_eq!(version("frame.html", "1"), first);
        assert_eq!(version("boundary-check.js.br", "1"), first);
        assert_ne!(version("boundary-check-de.txt", "1"), first);
        assert_ne!(version("boundary-check-de.txt", "2"), version("boundary-check-de.txt", "3"));
        assert_ne!(version("boundary-check.js", "2"), first);
    }

    /// The board reads phones by the camera: where a page is told nothing of that, its own origin may ask for it.
    #[test]
    fn no_page_is_forbidden_its_camera() {
        let folder = tempfile::tempdir().unwrap();
        for of in [Folder::Site, Folder::Embed] {
            write(folder.path(), of).unwrap();
            for name in [".htaccess", "_headers", "servers/nginx.conf", "servers/Caddyfile"] {
                let told = files::read(folder.path(), name).unwrap().to_lowercase();
                assert!(told.contains("referrer-policy"), "{name} tells nothing, so this proves nothing");
                assert!(!told.contains("permissions-policy") && !told.contains("feature-policy"), "{name}: {told}");
            }
        }
    }
}
