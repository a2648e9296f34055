"""Only the preview's own pages reach its server, and only known things are served."""

import pytest

from generator.preview.guard import Keys
from generator.preview.server import listen
from tests.preview.conftest import FILE, SLUG, Preview

ADDRESSES = (
    "/",
    "/state",
    f"/release/{SLUG}",
    f"/release/{SLUG}/state",
    f"/release/{SLUG}/source?at={FILE}:3:1:3:5",
    "/frame",
    "/preview.js",
    "/preview.css",
    "/nothing",
)


def test_it_listens_to_this_machine_only():
    with listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_every_address_is_closed_to_strangers(shared: Preview):
    own = f"127.0.0.1:{shared.port}"
    strange = [
        {"Host": "preview.example"},
        {"Host": f"preview.example:{shared.port}"},
        {"Host": "127.0.0.1"},
        {"Host": f"127.0.0.1.example:{shared.port}"},
        {"Host": own, "Origin": "https://preview.example"},
        {"Host": own, "Origin": "null"},
        {"Host": own, "Origin": f"https://{own}"},
        {"Host": own, "Origin": "http://127.0.0.1:1"},
        {"Host": own, "Sec_Fetch_Site": "cross-site"},
        {"Host": own, "Sec_Fetch_Site": "same-site"},
    ]
    for path in ADDRESSES:
        for headers in strange:
            answer, body = shared.get(path, **headers)
            assert (answer.status, b"Metz" in body) == (403, False), (path, headers)


def test_nobody_enters_without_the_key(shared: Preview):
    cookie = f"communique-{shared.port}"
    for path in set(ADDRESSES) - {"/preview.css"} | {f"/release/{SLUG}/pdf", "/events"}:
        for shown in ("", "x", shared.key[:-1], f"{shared.key}x"):
            for ask, jar in ((path, f"{cookie}={shown}"), (f"{path}?key={shown}", "")):
                answer, body = shared.get(ask, Cookie=jar)
                assert (answer.status, b"Metz" in body) == (403, False), (ask, jar)


def test_the_key_goes_from_the_address_into_a_cookie_of_its_own(shared: Preview):
    answer, body = shared.get("/release/100%20%25%20%231?key=" + shared.key, Cookie="")
    assert (answer.status, body) == (303, b"")
    assert answer.headers["Location"] == "/release/100%20%25%20%231"
    kept = answer.headers["Set-Cookie"]
    assert kept.startswith(f"communique-{shared.port}={shared.key}; ")
    assert {"HttpOnly", "SameSite=strict"} <= set(kept.split("; "))
    away = shared.get(f"//preview.example/?key={shared.key}", Cookie="")[0]
    assert away.headers["Location"] == "/preview.example/"


def test_a_ticket_opens_once():
    keys = Keys()
    ticket = keys.ticket
    assert [keys.admit(ticket), keys.admit(ticket), keys.admit("")] == [True, False, False]
    assert not keys.knows(ticket)
    assert keys.admit(keys.key)
    assert Keys().key != keys.key


def test_its_own_pages_get_answers(shared: Preview):
    own = f"127.0.0.1:{shared.port}"
    for headers in (
        {"Host": own},
        {"Host": own.replace("127.0.0.1", "localhost"), "Sec_Fetch_Site": "none"},
        {"Host": own, "Origin": f"http://{own}", "Sec_Fetch_Site": "same-origin"},
    ):
        assert shared.get("/", **headers)[0].status == 200


def test_every_answer_tells_browsers_to_keep_it_to_themselves(shared: Preview):
    for path in ADDRESSES:
        answer, _body = shared.get(path)
        assert answer.headers["Cache-Control"] == "no-store", path
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert not any(name.lower().startswith("access-control") for name in answer.headers)
        assert "server" not in answer.headers


def test_the_frame_runs_one_script_and_reaches_nothing(shared: Preview):
    policies = [shared.get("/frame")[0].headers["Content-Security-Policy"] for _time in range(2)]
    assert policies[0] != policies[1]
    for policy in policies:
        assert "sandbox allow-scripts" in policy
        assert "script-src 'nonce-" in policy
        assert "connect-src" not in policy
        assert "font-src data:;" in policy


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(shared: Preview, method: str):
    assert shared.get("/", method)[0].status == 405


def test_no_path_leads_to_another_file(preview: Preview):
    (preview.root / "secret.yaml").write_text("secret", encoding="utf-8")
    (preview.root / "releases/secret.txt").write_text("secret", encoding="utf-8")
    for path in (
        "/secret.yaml",
        "/../secret.yaml",
        "/..%2fsecret.yaml",
        "/releases/secret.txt",
        "/release/..%2f..%2fsecret",
        f"/release/{SLUG}/../../secret.yaml",
        f"/release/{SLUG}/source?at=secret.yaml:1:1:1:2",
        f"/release/{SLUG}/source?at=../secret.yaml:1:1:1:2",
        f"/release/{SLUG}/source?at={preview.root}/secret.yaml:1:1:1:2",
        f"/release/{SLUG}/source?at=releases/../secret.yaml:1:1:1:2",
        f"/release/{SLUG}/source?at=releases/secret.txt:1:1:1:2",
        f"/release/{SLUG}/source?at={FILE}",
        f"/release/{SLUG}/source?at={FILE}:a:b:c:d",
        f"/release/{SLUG}/source",
        f"/release/{SLUG}/pages/99?width=800",
        f"/release/{SLUG}/pages/1?width=999999",
        f"/release/{SLUG}/pages/1",
        "/static/preview.js",
    ):
        answer, body = preview.get(path)
        assert (answer.status, b"secret" in body) == (404, False), path


def test_a_place_beyond_the_end_of_a_file_has_no_lines(shared: Preview):
    answer, body = shared.get(f"/release/{SLUG}/source?at={FILE}:9999:1:9999:2")
    assert answer.status == 200
    assert b"excerpt" not in body
