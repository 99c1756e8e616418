package dev.spindle.local.demo.story;

import dev.spindle.local.client.Api;
import dev.spindle.local.system.Site;
import java.net.http.HttpClient;
import java.nio.file.Path;

/**
 * What the stories are played on.
 *
 * @param site the run
 * @param api the gateway, as the label's program
 * @param http for what is not behind the gateway
 * @param narrator tells what happens
 * @param folder for the media made here
 */
public record Stage(Site site, Api api, HttpClient http, Narrator narrator, Path folder) {}
